import { type ZodType, z } from 'zod';
import type { Edge, PayloadOf } from '../contracts/edge.ts';
import type {
  Intent,
  Script,
  ScriptContext,
  Slot,
  SlotFormat,
  SlotOption,
  Step,
  Text,
  When,
} from '../contracts/script.ts';
import type { ArgumentsOf, Tool } from '../contracts/tool.ts';

/** What every slot takes: what it is called in `Known`, and how it is asked for. */
export interface SlotOptions<Value> {
  readonly name: string;
  readonly ask: Text;
  /** Said when the answer was not understood; `ask` without. */
  readonly askAgain?: Text;
  /** A narrower schema, e.g. a maximum. */
  readonly schema?: ZodType<Value>;
  /** Take the value only from an answer to `ask`, never from any other sentence. */
  readonly onlyWhenAsked?: boolean;
  /** `conversation` for ids, e-mail addresses, phone numbers and names, else `form`. */
  readonly lasts?: Slot['lasts'];
  /** Said to who asks why it is asked for; without it, only for what it is needed. */
  readonly why?: string;
  /** Of a flow: the offer of a person beside the question where it is asked anew. */
  readonly orPerson?: string;
}

/** Makes the typed slots of a script. */
export const slot = {
  /** A day, `YYYY-MM-DD`; of a flow, `from` is the day that "a week later" is counted from. */
  date: ({ from, ...options }: SlotOptions<string> & { readonly from?: string | undefined }) =>
    make({ kind: 'date', from }, options, z.iso.date()),
  /** Days in a row, `YYYY-MM-DD/YYYY-MM-DD`: a day, a month, "last week", "since Monday"; `past`: what is over. In flows alone. */
  period: ({ past = false, ...options }: SlotOptions<string> & { readonly past?: boolean }) =>
    make({ kind: 'period', past }, options, z.string().regex(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/)),
  /** A time of day, `HH:MM`. */
  time: (options: SlotOptions<string>) => make({ kind: 'time' }, options, z.string().regex(/^\d\d:\d\d$/)),
  /** An amount in USD. */
  money: (options: SlotOptions<number>) => make({ kind: 'money' }, options, z.number().positive()),
  number: (options: SlotOptions<number>) => make({ kind: 'number' }, options, z.number()),
  email: (options: SlotOptions<string>) => make({ kind: 'email' }, options, z.email()),
  /** A telephone number, E.164; of a flow, `country` (ISO 3166) is where one without its country code is from, US without. */
  phone: (options: SlotOptions<string> & { readonly country?: string }) =>
    make({ kind: 'phone', country: options.country }, options, z.e164()),
  name: (options: SlotOptions<string>) => make({ kind: 'name' }, options, z.string().min(1)),
  /** The whole answer, as it stands; only taken when asked for. */
  text: (options: SlotOptions<string>) =>
    make({ kind: 'text' }, { ...options, onlyWhenAsked: true }, z.string().min(1)),
  /** A reference found by `pattern`, upper-cased. */
  id: (options: SlotOptions<string> & { readonly pattern: RegExp }) =>
    make({ kind: 'id', pattern: options.pattern }, options, z.string().min(1)),
  /** One of a few values, each with the words customers use for it; of a flow, each of several in its turn (`oneByOne`). */
  choice: <const Value extends string>(
    options: Omit<SlotOptions<Value>, 'schema'> & {
      readonly options: readonly (SlotOption & { readonly value: Value })[];
      readonly oneByOne?: boolean;
    },
  ): Slot<Value> =>
    make(
      { kind: 'choice', options: options.options, oneByOne: options.oneByOne },
      options,
      z.enum(options.options.map((option) => option.value)),
    ),
};

function make<Value>(format: SlotFormat, options: SlotOptions<Value>, schema: ZodType<Value>): Slot<Value> {
  const { name, ask, askAgain = ask, onlyWhenAsked = false, lasts, why, orPerson } = options;
  const required = {
    name,
    format,
    ask,
    askAgain,
    onlyWhenAsked,
    why,
    orPerson,
    schema: options.schema ?? schema,
  };
  return lasts === undefined ? required : { ...required, lasts };
}

/** Makes the typed steps of a script. */
export const step = {
  /** Asks for what is not known yet, one slot at a time. */
  collect: (slots: readonly Slot[], when?: When): Step => ({ kind: 'collect', slots, when }),
  /** Calls a tool; a wrong or missing argument does not compile. */
  call: <OneTool extends Tool, const Arguments extends ArgumentsOf<OneTool>>(
    tool: OneTool,
    args: (known: ScriptContext) => Arguments,
    when?: When,
  ): Step => ({ kind: 'call', tool, arguments: args, when }),
  /** Asks yes or no; on no, says `declined` and ends the form. */
  confirm: (ask: Text, declined: Text, when?: When): Step => ({ kind: 'confirm', ask, declined, when }),
  say: (text: Text, when?: When): Step => ({ kind: 'say', text, when }),
  /** Forgets slots while `when` holds, so that the steps above ask again. */
  forget: (slots: readonly Slot[], when: When): Step => ({ kind: 'forget', slots, when }),
  /** Takes an edge; a missing payload field does not compile. */
  handOff: <OneEdge extends Edge, const Payload extends PayloadOf<OneEdge>>(
    edge: OneEdge,
    payload: (known: ScriptContext) => Payload,
    when?: When,
  ): Step => ({ kind: 'hand-off', edge, payload, when }),
  /** Ends the form here while `when` holds. */
  stop: (when: When): Step => ({ kind: 'stop', when }),
};

/** Defines something a customer may want from an agent, and the steps that give it. */
export function defineIntent(intent: Intent): Intent {
  return intent;
}

/** Defines how the floor serves an agent. */
export function defineScript(script: Script): Script {
  return script;
}
