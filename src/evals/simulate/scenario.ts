/** What a customer says to a question: one of several wordings, or what the desk just offered. */
export type Known = { readonly says: readonly string[] } | { readonly picks: RegExp };

/** A sentence of the desk, and what the customer says to it whatever else they know. */
export interface Reply {
  readonly asked: RegExp;
  readonly says: readonly string[];
}

/** What must be so once the conversation is over. All that is given must hold. */
export interface Success {
  /** Queries of one column on the pack's tables, and what they give: rows with commas between, `none` without any. */
  readonly state: readonly { readonly sql: string; readonly gives: string }[];
  /** Tables that rows were written to or deleted from: of those that count, these and no others. Undefined: any. */
  readonly wrote: readonly string[] | undefined;
  /** Whether a person was asked for, or a call back promised; undefined where either will do. */
  readonly person: boolean | undefined;
  /** Something the desk said. */
  readonly heard: readonly RegExp[];
}

/** A wish of a customer, what they know, and what must come of it. */
export interface Scenario {
  /** Unique in its file. */
  readonly id: string;
  /** What the customer wants, for people and for models. */
  readonly goal: string;
  /** Ways to say it. */
  readonly opens: readonly string[];
  /** What is wanted after that, one after the other; each with ways to say it and with what they take for done. */
  readonly next: readonly { readonly says: readonly string[]; readonly done?: RegExp | undefined }[];
  /** What the customer takes for an answer, or for done. */
  readonly done: RegExp | undefined;
  /** What they know, by topic. */
  readonly knows: Readonly<Record<string, Known>>;
  readonly replies: readonly Reply[];
  /** Offers they say no to. */
  readonly refuses: readonly RegExp[];
  /** Said once in place of a yes: a change of mind. */
  readonly instead: readonly string[];
  readonly success: Success;
}

/** The scenarios of a pack. */
export interface Scenarios {
  /** Words by which a question is known to be about a topic; the first topic that fits is meant. */
  readonly topics: Readonly<Record<string, RegExp>>;
  /** Tables where a row more or less is nothing the customer came for, e.g. of tries to prove who one is. */
  readonly uncounted: readonly string[];
  /** Questions that may be asked in between. */
  readonly asides: readonly string[];
  readonly scenarios: readonly Scenario[];
}
