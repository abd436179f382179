import { KeyTones } from './key-tones.ts';

const RATE = 8000;
/** In mu-law. */
const SILENCE = 0xff;
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

  /** The caller's next sound, as mu-law. Returns what of it is for an ear: where a key sounds, silence. */
  listen(audio: Uint8Array): Uint8Array {
    this.#nowMs += (audio.length * 1000) / RATE;
    const { keys, isKey } = this.#ear.push(audio);
    for (const digit of keys) this.#tone(digit);
    const since = this.#nowMs - TOGETHER_MS;
    while (this.#tones[0] !== undefined && this.#tones[0].atMs < since)
      this.#press(this.#tones.shift()?.digit ?? '');
    while (this.#messages[0] !== undefined && this.#messages[0].atMs < since) this.#messages.shift();
    return isKey ? new Uint8Array(audio.length).fill(SILENCE) : audio;
  }

  #tone(digit: string): void {
    const message = this.#messages.findIndex((key) => key.digit === digit);
    if (message === -1) this.#tones.push({ digit, atMs: this.#nowMs });
    else this.#messages.splice(message, 1);
  }
}
