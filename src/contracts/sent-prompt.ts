import type { ModelCall } from './event.ts';
import type { JsonValue } from './json.ts';

/**
 * Why nobody knows any more what a model was asked with: it was asked inside a tool, or by a guard; the log does not say up to where it had
 * read (spoken turns, and releases of before); the desk has no such agent now.
 */
export const NO_PROMPT = ['inside-tool', 'guard', 'not-recorded', 'agent-gone'] as const;

/**
 * What may be otherwise than it was: the desk that served is not known any more, and the present one stands for it; opening hours are
 * those of now; the conversation was longer than what a model is given, and nobody knows where that began.
 */
export const PROMPT_DOUBTS = ['desk', 'hours', 'window'] as const;

/** A function that a model could call. */
export interface OfferedFunction {
  readonly name: string;
  readonly description: string;
  /** JSON Schema. */
  readonly parameters: JsonValue;
  readonly is: 'tool' | 'handoff';
}

/** What a model was asked with. */
export interface SentPrompt {
  readonly instructions: string;
  /** Items as the SDK has them, oldest first. */
  readonly input: readonly JsonValue[];
  readonly functions: readonly OfferedFunction[];
  readonly doubts: readonly (typeof PROMPT_DOUBTS)[number][];
}

/** A call of a model, and what it was asked with as far as that is known. */
export interface PromptOfCall extends Pick<ModelCall, 'agent' | 'model' | 'purpose'> {
  /** Versions of the desk: by which it was sent, null where the record does not say; and by which it is made again. */
  readonly versions: { readonly sent: string | null; readonly made: string };
  /** Null: it is known. */
  readonly why: (typeof NO_PROMPT)[number] | null;
  readonly prompt: SentPrompt | null;
}

/**
 * Makes the prompt of a call of a model again, from the log and the desk. `turn` is the number of the event at which its turn ended, `index` which
 * of its calls it is, from 0. Throws `conversation-not-found`, and `request-invalid` where there is no such call.
 */
export type PromptOf = (conversation: string, turn: number, index: number) => Promise<PromptOfCall>;
