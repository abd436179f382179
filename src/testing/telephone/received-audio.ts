import { joinFrames } from '../../audio/frames.ts';
import { decodeMulaw } from '../../audio/mulaw.ts';
import { ModemDecoder } from '../modem/modem-decoder.ts';
import { isSound, LINE_RATE } from '../twilio/line-audio.ts';
import { FRAME_MS } from '../twilio/phone-time.ts';

/** A word, or another piece of time, in ms of phone time. */
export interface Span {
  readonly startMs: number;
  readonly endMs: number;
}

/** A word that was heard. */
export interface HeardWord extends Span {
  /** With the space behind it. */
  readonly text: string;
}

/** What comes out of a telephone during one call. */
export class ReceivedAudio {
  /** In order. */
  readonly words: HeardWord[] = [];
  /** When there was a sound of any kind; sounds less than 100 ms apart are one. */
  readonly sounds: Span[] = [];
  readonly #decoder = new ModemDecoder(LINE_RATE);
  readonly #startMs: number;
  readonly #kept: Uint8Array[] | undefined;
  #text = '';

  constructor(startMs: number, keepAudio: boolean) {
    this.#startMs = startMs;
    this.#kept = keepAudio ? [] : undefined;
  }

  /** All words, as one text. */
  get text(): string {
    return this.#text;
  }

  /** All that was heard, as mu-law; empty unless audio is kept. */
  get audio(): Uint8Array {
    return joinFrames(this.#kept ?? [new Uint8Array()]);
  }

  /** The 20 ms that end at `nowMs`. */
  listen(frame: Uint8Array, nowMs: number): void {
    this.#kept?.push(frame.slice());
    if (isSound(frame)) this.#sound(nowMs);
    for (const { text, startMs, endMs } of this.#decoder.push(decodeMulaw(frame))) {
      this.words.push({ text, startMs: this.#startMs + startMs, endMs: this.#startMs + endMs });
      this.#text += text;
    }
  }

  #sound(nowMs: number): void {
    const last = this.sounds.at(-1);
    const startMs = nowMs - FRAME_MS;
    if (last === undefined || startMs - last.endMs >= 100) this.sounds.push({ startMs, endMs: nowMs });
    else this.sounds[this.sounds.length - 1] = { startMs: last.startMs, endMs: nowMs };
  }
}
