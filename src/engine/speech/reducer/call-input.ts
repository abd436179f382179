import type { SpeechEvent } from '../../../contracts/speech-model.ts';
import type { TimerKey } from './call-action.ts';

/** What a speech model tells of the customer's words. */
type SpeechHeard = Extract<
  SpeechEvent,
  { type: 'speech-committed' | 'customer-said' | 'transcription-failed' }
>;

/** Everything that can happen in a call, but for sound and words on their way through. */
export type CallInput =
  // From the speech model.
  | { readonly type: 'session-opened'; readonly endsAt: Date | undefined }
  /** The session ended by itself. */
  | { readonly type: 'session-lost' }
  /** Something went wrong that ends nothing. */
  | { readonly type: 'trouble'; readonly thrown: unknown }
  /** `loudMs` of the sound just before were as loud as speech; undefined where the vendor carries the sound. */
  | { readonly type: 'speech-started'; readonly loudMs: number | undefined }
  | SpeechHeard
  /** A response is waited for. */
  | { readonly type: 'response-asked' }
  /** Sound came that is news to the watch over silences. */
  | { readonly type: 'sound-came' }
  // From the line.
  /** In doubt whether the customer interrupts: they have spoken for `bargeInMs` by now. */
  | { readonly type: 'spoke-on' }
  | { readonly type: 'key-pressed'; readonly key: string }
  /** `mayBeSpeaking`: their last sound may have words in it that the vendor has not noticed. */
  | { readonly type: 'hung-up'; readonly mayBeSpeaking: boolean }
  // From the clock.
  | ({ readonly type: 'time-over' } & TimerKey)
  // From the turns of the call, and through them from the log.
  | { readonly type: 'call-began' }
  /** The customer can be heard. */
  | { readonly type: 'put-through' }
  /** No session could be had to begin with. */
  | { readonly type: 'not-put-through' }
  /** The speech model was asked before it is known what the customer said. */
  | { readonly type: 'asked-early'; readonly item: string }
  | { readonly type: 'tools-began' }
  | { readonly type: 'tools-ended' }
  /** No turn runs or waits. */
  | { readonly type: 'turns-idle' }
  | { readonly type: 'turn-failed'; readonly thrown: unknown; readonly where: string }
  /** The line has to go on without a speech model. */
  | { readonly type: 'left-to-floor'; readonly reason: string }
  /** A newer call has the conversation. */
  | { readonly type: 'replaced' }
  | { readonly type: 'roll-over-failed' }
  | { readonly type: 'goodbye-said' };

/** An input of one type. */
export type InputOf<Type extends CallInput['type']> = Extract<CallInput, { type: Type }>;

/** What is so when something happens: what the reducer can't know, as it goes by sound and turns. */
export interface CallFacts {
  readonly nowMs: number;
  /** What the customer still has to hear, in ms. */
  readonly pendingMs: number;
  /** Whether they still have something to hear. */
  readonly isSpeaking: boolean;
  /** When the last sound for the customer came, and when all there was by then will have been played. */
  readonly lastSoundAtMs: number;
  readonly playedUntilMs: number;
  /** Whether a turn runs or waits, and whether one that the customer hears an answer by. */
  readonly isBusy: boolean;
  readonly isAnswering: boolean;
  /** Whether there is a session. */
  readonly isOpen: boolean;
  /** Whether the customer waits for a person, or has one. */
  readonly isWithPeople: boolean;
}
