import type { Ranking } from './router.ts';
import type { SlotFormat, SlotOption } from './script.ts';

/** What a customer may do with a message, or a part of it. */
export const ACTS = [
  'agree',
  'refuse',
  'hedge',
  'acknowledge',
  'indifferent',
  'question',
  'correct',
  'choose',
  'inform',
  'thank',
  'praise',
  'greet',
  'leave',
  'repeat',
  'clarify',
  'check',
  'start-over',
  'stop',
  'person',
  'what-are-you',
  'complain',
  'abuse',
  'danger',
  'off-topic',
] as const;

/** One of `ACTS`. `agree` is no consent: the judge of consent decides that. */
export type ActKind = (typeof ACTS)[number];

/** A part of a message: from `start` up to, not including, `end`, in UTF-16 units. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Something a message does, how sure that is (0 to 1), and where. */
export interface Act extends TextSpan {
  readonly kind: ActKind;
  readonly probability: number;
}

/** Whether a value is where something begins or ends: "from Monday until the 5th". */
export type Role = 'from' | 'to';

/** Something said that a slot may take: a day is `YYYY-MM-DD`, a time of day `HH:MM` (24 h), a phone number E.164. */
export type Value = TextSpan &
  (
    | { readonly kind: 'date'; readonly value: string; readonly role?: Role }
    /** Days in a row, both ends included. */
    | { readonly kind: 'dates'; readonly from: string; readonly to: string }
    /** How long, or how often: "5 nights", "every month". */
    | { readonly kind: 'days'; readonly value: number }
    /** Again and again: "on the 4th of each month". */
    | { readonly kind: 'repeating' }
    /** Something of the kind, without saying which: "some days ago", "lately". */
    | { readonly kind: 'vague'; readonly of: 'date' | 'dates' | 'times' }
    /** `half` says whether morning or afternoon was said; "at 3" is `03:00`, unsaid. */
    | {
        readonly kind: 'time';
        readonly value: string;
        readonly half: 'said' | 'unsaid';
        readonly role?: Role;
      }
    | { readonly kind: 'times'; readonly from: string; readonly to: string }
    | { readonly kind: 'minutes'; readonly value: number }
    /** `currency` as ISO 4217 has it, where it was said. */
    | { readonly kind: 'money'; readonly value: number; readonly currency?: string }
    /** `of` is what was counted, as it was said: "adults". */
    | { readonly kind: 'number'; readonly value: number; readonly of?: string }
    | { readonly kind: 'name' | 'email' | 'phone'; readonly value: string }
    /** Of the slot of that name: its reference, or one of its options. */
    | { readonly kind: 'id' | 'choice'; readonly slot: string; readonly value: string }
    /** One of what was last listed, by its place there: 0 for the first. */
    | { readonly kind: 'listed'; readonly value: number }
  );

/** Something the customer wants: what the ranker calls it, and how likely (calibrated by the ranker). */
export interface Wish {
  readonly id: string;
  readonly probability: number;
}

/** A part of the message that may be a wish of its own, best first. */
export interface WishPart extends TextSpan {
  readonly wishes: readonly Wish[];
}

/** All that one pass found in a message. */
export interface Understanding {
  readonly acts: readonly Act[];
  readonly values: readonly Value[];
  /** Of the whole message, best first; empty without a ranker, or where there is nothing but digits and references. */
  readonly wishes: readonly Wish[];
  /** The message's parts, where it has several. */
  readonly parts: readonly WishPart[];
  /** ISO 639-1, undefined where it cannot be told. */
  readonly language: string | undefined;
}

/** A slot that the open flow, or one on offer, could take. */
export interface KnownSlot {
  readonly name: string;
  readonly format: SlotFormat;
}

/** How likely a text is in each language (ISO 639-1), 0 to 1. */
export type DetectLanguage = (text: string) => Readonly<Record<string, number>>;

/** What a message is read against. */
export interface UnderstandingContext {
  readonly now: Date;
  /** The customer's (IANA). */
  readonly timeZone: string;
  /** ISO 3166 of where the customer is, for telephone numbers and the order of day and month; US without. */
  readonly country?: string;
  readonly slots?: readonly KnownSlot[];
  /** The name of the slot that was asked for: a bare "45" will do for it. */
  readonly asked?: string;
  /** What the assistant listed last, in its order. */
  readonly listed?: readonly SlotOption[];
  /** The place in `listed` of the one last spoken of, for "the other one". */
  readonly chosen?: number;
  /** The day last spoken of (`YYYY-MM-DD`), for "the day after". */
  readonly lastDate?: string;
  /** The conversation's language so far, for messages too short to tell. */
  readonly language?: string;
  /** Tells languages that neither letters nor the floor's own words tell. */
  readonly detectLanguage?: DetectLanguage;
  /** Ranks what a text may want. */
  readonly rank?: (text: string) => Ranking;
  /** Whether some wish is spoken of with this word (lower case): such a word is no misspelling of an option. */
  readonly knownWord?: (word: string) => boolean;
  /** Where a text sounds like danger. */
  readonly findDanger?: (text: string) => TextSpan | undefined;
}

/** Reads a message; the same message in the same context always in the same way. */
export type Understand = (message: string, context: UnderstandingContext) => Understanding;
