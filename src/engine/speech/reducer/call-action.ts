import type { HearingCost } from '../../../contracts/speech-model.ts';
import type { CallEnding, CallEvent } from '../../../contracts/voice.ts';

/** What was said, in words; empty when it could not be put into words. */
export interface CustomerTranscript {
  readonly text: string;
  /** Whether it is known that there were no words in it: a noise. */
  readonly isNoise: boolean;
  /** With that of all before that was not answered. */
  readonly cost?: HearingCost;
}

/** A time that is waited for: `words` of an item, and whether an item was a `noise`, for each item by itself. */
export interface TimerKey {
  readonly timer: 'silence' | 'keys' | 'roll-over' | 'unheard-speech' | 'last-words' | 'words' | 'noise';
  readonly item?: string | undefined;
}

/** Everything a call does. */
export type CallAction =
  // At the clock.
  | ({ readonly type: 'set-timer'; readonly ms: number } & TimerKey)
  | ({ readonly type: 'stop-timer' } & TimerKey)
  // At the line.
  | { readonly type: 'show'; readonly event: CallEvent }
  | { readonly type: 'end-line'; readonly ending: CallEnding }
  // At the speech model.
  /** A new session while this one goes on; given up by `keep-session`. */
  | { readonly type: 'roll-over' }
  | { readonly type: 'keep-session' }
  | { readonly type: 'reopen-session' }
  | { readonly type: 'drop-session'; readonly reason: string }
  /** What the customer was saying is all that they say. */
  | { readonly type: 'commit-speech' }
  | { readonly type: 'add-customer-words'; readonly text: string }
  /** The customer wants to be heard: what they have not heard is dropped, here, at the vendor and from the record. */
  | { readonly type: 'interrupt' }
  /** What is not on record is not said; these words are. */
  | { readonly type: 'say-instead'; readonly words: string }
  // At the turns of the call.
  /** Answers an utterance; without `heard` its words come by `know-words`. `isHeldBack`: nothing is heard until then. */
  | {
      readonly type: 'answer';
      readonly item: string;
      readonly heard: CustomerTranscript | undefined;
      readonly isHeldBack: boolean;
    }
  /** The answer to an item that is held back may be heard. */
  | { readonly type: 'release-answer'; readonly item: string }
  | { readonly type: 'know-words'; readonly item: string; readonly heard: CustomerTranscript }
  /** Words that nobody asked for; `goodbye-said` follows the goodbye, unless the customer interrupts it. */
  | { readonly type: 'say-unasked'; readonly words: string; readonly isGoodbye: boolean }
  | { readonly type: 'fill'; readonly words: string }
  | { readonly type: 'stop-turns' }
  | { readonly type: 'report'; readonly thrown: unknown; readonly where: string }
  /** The customer does not speak any more: who waits to speak may. */
  | { readonly type: 'speech-ended' }
  /** Nothing is said any more. */
  | { readonly type: 'leave' }
  /** Nothing is heard any more, either. */
  | { readonly type: 'close' };

/** An action of one type. */
export type ActionOf<Type extends CallAction['type']> = Extract<CallAction, { type: Type }>;
