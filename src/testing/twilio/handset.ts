import type { EndStatus } from './call.ts';

/** Who took up the receiver, as machine detection would find out. */
export type AnsweredBy = 'human' | 'machine' | 'fax' | 'unknown';

/** What a telephone may do with a call that rings or runs. */
export interface PhoneLine {
  readonly sid: string;
  readonly from: string;
  readonly to: string;
  /** Takes the call. */
  answer(by: AnsweredBy): void;
  /** Refuses the call; the caller hears that the line is busy. */
  decline(): void;
  hangUp(): void;
  /** A key, as the network signals it beside the audio. */
  press(key: string): void;
  /** A machine's greeting and its beep are over. */
  beeped(): void;
}

/** A telephone as the network sees it. One call at a time. */
export interface Handset {
  /** `+15550123`, `client:anna` or `sip:anna@example.com`. */
  readonly number: string;
  /** Somebody calls. */
  ring(line: PhoneLine): void;
  /** The other side took the call. */
  answered(): void;
  /** The next 20 ms said into it, as 160 bytes of mu-law; nothing for silence. */
  speakFrame(): Uint8Array | undefined;
  /** The next 20 ms heard in it. */
  hearFrame(frame: Uint8Array): void;
  ended(callSid: string, status: EndStatus): void;
  /** A text message came. */
  text(from: string, body: string): void;
}
