import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { messageOf, SwitchroomError } from '../contracts/errors.ts';

const Row = z.object({ text: z.string().min(1), label: z.string().min(1) });

/** What customers say, by what they mean. */
export interface Examples {
  /** The sentences with this label; throws `definition-invalid` when there are none. */
  of(label: string): readonly string[];
  readonly labels: ReadonlySet<string>;
}

/**
 * Reads sentences from a file of JSON lines, `{"text": "cancel my visit", "label": "visits/cancel"}` each. Throws
 * `definition-invalid` for a line that is no such row.
 */
export function readExamples(file: URL): Examples {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : rowOf(line, `${file.pathname}:${at + 1}`)));
  return {
    labels: new Set(rows.map(({ label }) => label)),
    of(label) {
      const texts = rows.filter((row) => row.label === label).map(({ text }) => text);
      if (texts.length > 0) return texts;
      throw new SwitchroomError('definition-invalid', `${file.pathname} has no line labelled "${label}".`);
    },
  };
}

function rowOf(line: string, place: string): z.output<typeof Row> {
  try {
    return Row.parse(JSON.parse(line));
  } catch (thrown) {
    throw new SwitchroomError('definition-invalid', `${place}: ${messageOf(thrown)}`, { cause: thrown });
  }
}
