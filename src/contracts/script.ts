import type { ZodType } from 'zod';
import type { Edge } from './edge.ts';
import type { Flow } from './flow.ts';
import type { HoursNow } from './hours.ts';
import type { JsonValue } from './json.ts';
import type { Tool } from './tool.ts';

/** How a slot's value is found in what the customer says. */
export type SlotFormat =
  | { readonly kind: 'time' | 'money' | 'number' | 'email' | 'name' | 'text' }
  /** `from` (`YYYY-MM-DD`) is what "a week later" is counted from, until the customer speaks of another day. Of flows alone. */
  | { readonly kind: 'date'; readonly from?: string | undefined }
  /** `country` (ISO 3166) is where a number without its country code is from; US without. */
  | { readonly kind: 'phone'; readonly country?: string | undefined }
  /** Days in a row; `past`: those that are over, so "Friday" is the last one. Of flows alone. */
  | { readonly kind: 'period'; readonly past: boolean }
  /** `pattern` is searched anywhere in the text; the whole match (or its first group), upper-cased, is the value. */
  | { readonly kind: 'id'; readonly pattern: RegExp }
  | {
      readonly kind: 'choice';
      readonly options: readonly SlotOption[];
      /** Those that were read out last, where not all were: "the second one" is one of them. */
      readonly listed?: readonly SlotOption[];
      /** Of "a cut and a manicure" the first counts, and the flow is gone through for the others afterwards. Of flows alone. */
      readonly oneByOne?: boolean | undefined;
    };

/** One allowed value of a choice and the words customers use for it. */
export interface SlotOption {
  readonly value: string;
  readonly words: readonly string[];
  /** When it is, `YYYY-MM-DDTHH:MM`: a day or a time of day in an answer then chooses it. */
  readonly at?: string | undefined;
  /** Other options that are kinds of this one: where one of them is named too, this is another word for it. */
  readonly kinds?: readonly string[] | undefined;
}

/**
 * Something the floor asks for: dates are `YYYY-MM-DD`, times `HH:MM` (24 h), periods `YYYY-MM-DD/YYYY-MM-DD` (both days
 * included), money USD as a number, phones E.164.
 */
export interface Slot<Value = unknown> {
  readonly name: string;
  readonly format: SlotFormat;
  readonly ask: Text;
  /** Said instead of `ask` when the answer was not understood; say what a good answer looks like. */
  readonly askAgain: Text;
  readonly schema: ZodType<Value>;
  /** Fill from any sentence, also before it is asked for (default), or only from the answer to `ask`. */
  readonly onlyWhenAsked: boolean;
  /**
   * Whether other forms of the conversation may use the value: by default ids, e-mail addresses, phone numbers and
   * names last for the conversation, everything else for its form.
   */
  readonly lasts?: 'form' | 'conversation';
  /** Said to who asks why it is asked for; without it, only for what it is needed. */
  readonly why?: string | undefined;
  /** Of a flow: the offer of a person beside the question where it is asked anew: "Or shall a colleague check who you are?". */
  readonly orPerson?: string | undefined;
}

/** What a script step can see: slots, tool outcomes and facts, all typed by reference. */
export interface ScriptContext {
  /** The slot's value, or undefined while unknown. */
  get<Value>(slot: Slot<Value>): Value | undefined;
  /** The slot's value; throws `script-slot-missing` when it was not collected before. */
  need<Value>(slot: Slot<Value>): Value;
  /**
   * What the tool returned in this form, if it was called and succeeded; undefined for a read from before a write that was
   * refused, once a `forget` step goes back over it: it may no longer hold, and is made anew.
   */
  result<Result>(tool: Tool<string, object, Result>): Result | undefined;
  /** Why the tool said no in this form, if it did. */
  refusal(tool: Tool): string | undefined;
  /** Whether the tool broke (not: said no) in this form. */
  failed(tool: Tool): boolean;
  fact(name: string): JsonValue | undefined;
  /** What the customer said when the form was opened. */
  readonly opening: string;
  /** Now, by the desk's own clock: its UTC fields are the date and the time of day in the desk's time zone. */
  readonly today: Date;
  /** When people are there; undefined where the desk says nothing of it. */
  readonly hours: HoursNow | undefined;
}

/** Words, or a function of what is known. */
export type Text = string | ((known: ScriptContext) => string);

/** A condition on what is known; a step without one always applies. */
export type When = (known: ScriptContext) => boolean;

/**
 * One step of a form. The floor runs the steps from the top at every turn and skips those already satisfied,
 * so a corrected slot changes everything after it by itself.
 */
export type Step =
  | { readonly kind: 'collect'; readonly slots: readonly Slot[]; readonly when?: When }
  | {
      readonly kind: 'call';
      readonly tool: Tool;
      readonly arguments: (known: ScriptContext) => object;
      readonly when?: When;
    }
  | { readonly kind: 'confirm'; readonly ask: Text; readonly declined: Text; readonly when?: When }
  | { readonly kind: 'say'; readonly text: Text; readonly when?: When }
  /** Forgets the named slots (e.g. after a refused verification), so that the steps above ask again; runs once per refusal. */
  | { readonly kind: 'forget'; readonly slots: readonly Slot[]; readonly when: When }
  | {
      readonly kind: 'hand-off';
      readonly edge: Edge;
      readonly payload: (known: ScriptContext) => object;
      readonly when?: When;
    }
  /** Ends the form here. */
  | { readonly kind: 'stop'; readonly when: When };

/** Something the customer may want from this agent. */
export interface Intent {
  readonly id: string;
  /** What it is called in a sentence, e.g. "your refund". */
  readonly title: string;
  readonly examples: readonly string[];
  readonly steps: readonly Step[];
  /** What it does, where it is a flow: then it has no `steps`. */
  readonly flow?: Flow | undefined;
}

/** How the floor serves one agent: data, not code paths; make one with `defineScript`. */
export interface Script {
  /** Said when the agent gets a customer whose wish it does not recognise; lists what it can do. */
  readonly help: Text;
  readonly intents: readonly Intent[];
  /** One of the intents: what the agent does first whenever it is handed the customer, whatever the wish. */
  readonly opensWith?: Intent;
}
