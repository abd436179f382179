import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { messageOf, SwitchroomError } from '../contracts/errors.ts';
import type { Flow, FlowPart } from '../contracts/flow.ts';
import type { Slot } from '../contracts/script.ts';
import { flow } from '../desk/define-flow.ts';
import { slot } from '../desk/define-script.ts';

const Row = z.object({ text: z.string().min(1), label: z.string().min(1) });

/** What customers say, by what they mean. */
export interface Examples {
  /** The sentences with this label; throws `definition-invalid` when there are none. */
  of(label: string): readonly string[];
  readonly labels: ReadonlySet<string>;
  /** A flow with the sentences of a label, `care/cancel`, whose last part is its id. */
  flow(label: string, title: string, steps: FlowPart): Flow;
  /** A choice of values, with the words customers use for each: labelled with the choice and the value, `size/large`. */
  choice<const Value extends string>(
    name: string,
    values: readonly Value[],
    options: ChoiceWords<Value>,
  ): Slot<Value>;
}

/** How a choice is asked for; `kinds` has, for a general word, the values that say more. */
type ChoiceWords<Value extends string> = Omit<
  Parameters<typeof slot.choice<Value>>[0],
  'name' | 'options'
> & {
  readonly kinds?: { readonly [General in Value]?: readonly Value[] };
};

/**
 * Reads sentences from a file of JSON lines, `{"text": "cancel my visit", "label": "visits/cancel"}` each. Throws
 * `definition-invalid` for a line that is no such row.
 */
export function readExamples(file: URL): Examples {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : rowOf(line, `${file.pathname}:${at + 1}`)));
  const of = (label: string) => {
    const texts = rows.filter((row) => row.label === label).map(({ text }) => text);
    if (texts.length > 0) return texts;
    throw new SwitchroomError('definition-invalid', `${file.pathname} has no line labelled "${label}".`);
  };
  return {
    labels: new Set(rows.map(({ label }) => label)),
    of,
    flow: (label, title, steps) =>
      flow({ id: label.slice(label.lastIndexOf('/') + 1), title, examples: of(label) }, steps),
    choice: (name, values, { kinds, ...options }) =>
      slot.choice({
        ...options,
        name,
        options: values.map((value) => ({ value, words: of(`${name}/${value}`), kinds: kinds?.[value] })),
      }),
  };
}

/**
 * Each value of a choice as a choice of its own, in their order: where a customer names several of them, `c.said` comes to each.
 */
export function apart<Value>({ name, format, ask, schema }: Slot<Value>): Slot<Value>[] {
  const options = format.kind === 'choice' ? format.options : [];
  return options.map((one) => ({
    ...slot.choice({ name: `${name}/${one.value}`, ask, options: [one] }),
    schema,
  }));
}

/**
 * Gives each flow the examples that are labelled with its id, behind its own. Throws `definition-invalid` for a label that none of
 * the flows has.
 */
export function withExamples(flows: readonly Flow[], examples: Examples): Flow[] {
  const strange = [...examples.labels].find((label) => !flows.some(({ id }) => id === label));
  if (strange !== undefined)
    throw new SwitchroomError('definition-invalid', `There are examples of "${strange}", which is no flow.`);
  return flows.map((one) =>
    examples.labels.has(one.id) ? { ...one, examples: [...one.examples, ...examples.of(one.id)] } : one,
  );
}

function rowOf(line: string, place: string): z.output<typeof Row> {
  try {
    return Row.parse(JSON.parse(line));
  } catch (thrown) {
    throw new SwitchroomError('definition-invalid', `${place}: ${messageOf(thrown)}`, { cause: thrown });
  }
}
