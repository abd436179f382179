import { KeyTones } from './key-tones.ts';

const RATE = 8000;
/** The message and the tone of one key are no further apart than this, in ms of the caller's audio. */
const TOGETHER_MS = 500;

interface Key {
  readonly digit: string;
  readonly atMs: number;
}

/** Brings together the two ways a key comes, as a message of the network's and as a tone, so that each counts once. */
export class Keys {
  readonly #press: (digit: string) => void;
  readonly #ear = new KeyTones();
  #nowMs = 0;
  /** Tones whose message may still come, and messages whose tone may. */
  #tones: Key[] = [];
  #messages: Key[] = [];

  constructor(press: (digit: string) => void) {
    this.#press = press;
  }

  /** The network says that a key was pressed. */
  message(digit: string): void {
    const tone = this.#tones.findIndex((key) => key.digit === digit);
    // What was pressed before comes before.
    for (const key of this.#tones.splice(0, tone === -1 ? this.#tones.length : tone)) this.#press(key.digit);
    if (tone === -1) this.#messages.push({ digit, atMs: this.#nowMs });
    else this.#tones.shift();
    this.#press(digit);
  }

  /** The caller's next sound, as mu-law. */
  listen(audio: Uint8Array): void {
    this.#nowMs += (audio.length * 1000) / RATE;
    for (const digit of this.#ear.push(audio)) this.#tone(digit);
    const since = this.#nowMs - TOGETHER_MS;
    while (this.#tones[0] !== undefined && this.#tones[0].atMs < since)
      this.#press(this.#tones.shift()?.digit ?? '');
    while (this.#messages[0] !== undefined && this.#messages[0].atMs < since) this.#messages.shift();
  }

  #tone(digit: string): void {
    const message = this.#messages.findIndex((key) => key.digit === digit);
    if (message === -1) this.#tones.push({ digit, atMs: this.#nowMs });
    else this.#messages.splice(message, 1);
  }
}
