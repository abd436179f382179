import { z } from 'zod';
import type { Flow, FlowContext, FlowPart, FlowSteps } from '../contracts/flow.ts';
import type { JsonObjectSchema } from '../contracts/json.ts';
import { own } from '../contracts/own.ts';
import type { Slot } from '../contracts/script.ts';
import type { Tool } from '../contracts/tool.ts';
import { slot } from './define-script.ts';

type Argument<Arguments extends object> = keyof Arguments & string;

/** What `flow.fromTool` takes beside the tool. */
export interface FlowFromToolOptions<Arguments extends object, Result> {
  /** What it is called in a sentence, e.g. "your refund". */
  readonly title: string;
  /** The tool's name without. */
  readonly id?: string;
  readonly examples?: readonly string[];
  /** What comes first, e.g. to find out who the customer is. */
  readonly first?: FlowPart;
  /** A question for an argument, or a slot of your own; made of its name and its schema without. */
  readonly slots?: { readonly [Name in keyof Arguments]?: string | Slot<NonNullable<Arguments[Name]>> };
  /** Arguments that need not be asked for. */
  given?(c: FlowContext): Partial<Arguments>;
  /** By the code of a refusal: the argument it asks for anew, or all of several. */
  readonly again?: Readonly<Record<string, Argument<Arguments> | readonly Argument<Arguments>[]>>;
  /** What the customer is told once it is done. */
  done(result: Result, args: Arguments): string;
}

/**
 * Makes a whole flow of a tool: asks for its required arguments, takes optional ones where they were said, has the desk make
 * the tool's own offer, and asks anew where a refusal says so.
 */
export function fromTool<Name extends string, Arguments extends object, Result>(
  tool: Tool<Name, Arguments, Result>,
  options: FlowFromToolOptions<NoInfer<Arguments>, NoInfer<Result>>,
): Flow {
  const { title, id = tool.name, examples = [], first, again = {} } = options;
  const slots = slotsFor(tool.parameters, options.slots ?? {});
  const codes = Object.keys(again);
  function* steps(c: FlowContext): FlowSteps<unknown> {
    if (first) yield* c.use(first);
    const args = yield* c.use(argumentsOf(tool.parameters, slots, options.given?.(c) ?? {}));
    let ended = yield* c.attempt(tool, args as Arguments, codes);
    while (!ended.ok) {
      // A code that was not asked for ends the flow before it gets here.
      const anew = [own(again, ended.code) ?? []].flat();
      let lead = `${ended.reason} `;
      for (const name of anew) {
        const wanted = own(slots, name);
        if (wanted) args[name] = yield* c.again(wanted, `${lead}${String(wanted.ask)}`);
        lead = '';
      }
      if (anew.length === 0) return undefined;
      ended = yield* c.attempt(tool, args as Arguments, codes);
    }
    return yield* c.say(options.done(ended.result, args as Arguments));
  }
  return { kind: 'flow', id, title, examples, steps };
}

function argumentsOf(
  { properties, required = [] }: JsonObjectSchema,
  slots: Readonly<Record<string, Slot>>,
  given: object,
): FlowPart<Record<string, unknown>> {
  return function* (c) {
    const args: Record<string, unknown> = { ...given };
    for (const name of Object.keys(properties)) {
      const wanted = own(slots, name);
      if (own(args, name) !== undefined || !wanted) continue;
      const value = required.includes(name) ? yield* c.ask(wanted) : c.said(wanted);
      if (value !== undefined) args[name] = value;
    }
    return args;
  };
}

function slotsFor(
  { properties }: JsonObjectSchema,
  mine: Readonly<Record<string, string | Slot | undefined>>,
): Record<string, Slot> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      const given = own(mine, name);
      return [name, typeof given === 'object' ? given : slotFor(name, property.parse(schema), given)];
    }),
  );
}

const property = z.looseObject({
  type: z.string().optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  enum: z.array(z.string()).optional(),
  description: z.string().optional(),
});

const MONEY = /amount|price|usd|dollars|cost|fee/i;

/** A slot by what the schema says of the argument. */
function slotFor(name: string, schema: z.output<typeof property>, question?: string): Slot {
  const called = name.replaceAll('_', ' ');
  const ask = question ?? `What is the ${called}?`;
  const askAgain = schema.description === undefined ? ask : `${ask} ${schema.description}`;
  const options = { name, ask, askAgain };
  const values = schema.enum;
  if (values) {
    const words = values.map((value) => ({ value, words: [value.replaceAll(/[_-]/g, ' ')] }));
    return slot.choice({ ...options, askAgain: ask, options: words });
  }
  if (schema.type === 'number' || schema.type === 'integer')
    return MONEY.test(name) ? slot.money(options) : slot.number(options);
  switch (schema.format) {
    case 'date':
      return slot.date(options);
    case 'time':
      return slot.time(options);
    case 'email':
      return slot.email(options);
    case 'e164':
      return slot.phone(options);
  }
  if (schema.pattern !== undefined)
    return slot.id({ ...options, pattern: new RegExp(schema.pattern.replace(/^\^|\$$/g, ''), 'i') });
  return /(?:^|_)name$/.test(name) ? slot.name(options) : slot.text(options);
}
