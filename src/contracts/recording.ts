/**
 * How it stands between a customer and the recording of their call: they were `told` of it, or `asked` and have `agreed`, `refused`, or
 * said nothing clear (`unclear`). Sound is kept after `told` and `agreed` only.
 */
export type RecordingConsent = 'told' | 'asked' | 'agreed' | 'refused' | 'unclear';

/** How the customers of a line are told that their call is recorded. */
export interface RecordingPolicy {
  /** `told`: they hear `words`, and who objects is not recorded. `asked`: they are asked with `words`, and nothing is kept before a plain yes. */
  readonly consent: 'told' | 'asked';
  readonly words: string;
  /** Said to a yes, where they were asked. */
  readonly agreed: string;
  /** Said to who does not want to be recorded. */
  readonly refused: string;
  /** Said behind either, where the customer has said nothing else. */
  readonly next: string;
}

/** What keeps the sound of one call, as the engine is handed it with the call's line. */
export interface CallRecorder {
  readonly policy: RecordingPolicy;
  /** Whether sound is being kept now. */
  readonly isOn: boolean;
  /** Sound is kept from now on. `ended` is called when it ends for a reason of the recorder's own. */
  start(ended: (reason: 'too-long' | 'not-stored') => void): void;
  /** Nothing is kept any more; resolves with how many ms there are, once all of it is stored. */
  stop(): Promise<number>;
  /** Nothing is kept any more, and what was is deleted, of all calls of the conversation. */
  forget(): Promise<void>;
}

/** When something was said, so that its words can be found in the sound of a call. */
export interface SoundTimes {
  /** When its sound began: ISO 8601. */
  readonly at: string;
  readonly ms: number;
  /** So many characters had been spoken after so many ms, where the speech model tells; in order. */
  readonly marks?: readonly (readonly [characters: number, ms: number])[] | undefined;
}

/** Samples a second of what is stored: µ-law, two channels, the customer first. */
export type RecordingRate = 8000 | 16000;

/** What was kept of one call. */
export interface RecordingPart {
  readonly startedAt: Date;
  readonly rate: RecordingRate;
  readonly line: string;
  readonly chunks: number;
  /** Of the sound, both channels. */
  readonly bytes: number;
}

/** Some seconds of sound: all chunks of a part but its last are of `CHUNK_MS`. */
export interface SoundChunk extends Pick<RecordingPart, 'startedAt' | 'rate' | 'line'> {
  readonly conversation: string;
  /** From 0. One that could not be stored is silence. */
  readonly number: number;
  readonly sound: Uint8Array;
  /** How loud it is, a byte for every `PEAK_MS` and channel, from 0 to 127. */
  readonly peaks: Uint8Array;
}

/** How long a chunk is, in ms: what a process that dies loses at most, and a second more. */
export const CHUNK_MS = 4_000;

/** How many bytes of µ-law in two channels a second has. */
export function bytesPerSecond(rate: RecordingRate): number {
  return rate * 2;
}

/** How many bytes a whole chunk has. */
export function chunkBytes(rate: RecordingRate): number {
  return (bytesPerSecond(rate) * CHUNK_MS) / 1000;
}

/** How much sound a value of loudness stands for, in ms. */
export const PEAK_MS = 100;

/** Keeps the sound of a desk's calls, with their conversations: what is deleted of these is deleted of it. */
export interface RecordingStore {
  /** Stores a chunk; nothing where the conversation is gone. One that is stored already stays as it is. */
  append(chunk: SoundChunk): Promise<void>;
  /** What was kept of a conversation's calls, the first call first. */
  parts(conversation: string): Promise<readonly RecordingPart[]>;
  /** The sound of a chunk; undefined where it was not stored. */
  sound(conversation: string, startedAt: Date, number: number): Promise<Uint8Array | undefined>;
  /** How loud a part is, by the numbers of its chunks. */
  peaks(conversation: string, startedAt: Date): Promise<ReadonlyMap<number, Uint8Array>>;
  /** Deletes all sound of a conversation. */
  forget(conversation: string): Promise<void>;
}
