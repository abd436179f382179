import { decodeMulaw } from '../../audio/mulaw.ts';
import { ModemDecoder } from '../modem/modem-decoder.ts';
import { isSound, LINE_RATE } from './line-audio.ts';

/** This many frames of sound in a row are speech that begins. */
const ONSET_FRAMES = 3;

/** What somebody is told who listens to speech. */
export interface SpeechListener {
  /** Sound has begun. */
  began?(): void;
  /** Words were understood; `text` is the utterance so far. */
  understood?(text: string): void;
  /** Silence for the set time; `text` is empty for sound without words. */
  ended(text: string): void;
}

/** Speech recognition of the double: reads the modem code, and finds where an utterance begins and ends by its silence. */
export class Hearing {
  readonly #listener: SpeechListener;
  readonly #endFrames: number;
  readonly #decoder = new ModemDecoder(LINE_RATE);
  #text = '';
  #loud = 0;
  #quiet = 0;
  #speaking = false;

  /** @param endMs of silence that end an utterance. */
  constructor(endMs: number, listener: SpeechListener) {
    this.#endFrames = Math.ceil(endMs / 20);
    this.#listener = listener;
  }

  /** The next 20 ms of mu-law. */
  push(frame: Uint8Array): void {
    const words = this.#decoder.push(decodeMulaw(frame));
    if (isSound(frame)) this.#sound();
    else this.#silence();
    if (words.length === 0) return;
    this.#text += words.map((word) => word.text).join('');
    this.#listener.understood?.(this.#text.trim());
  }

  #sound(): void {
    this.#quiet = 0;
    this.#loud += 1;
    if (this.#loud < ONSET_FRAMES || this.#speaking) return;
    this.#speaking = true;
    this.#listener.began?.();
  }

  #silence(): void {
    this.#loud = 0;
    this.#quiet += 1;
    if (!this.#speaking || this.#quiet < this.#endFrames) return;
    const text = this.#text.trim();
    this.#text = '';
    this.#speaking = false;
    this.#listener.ended(text);
  }
}
