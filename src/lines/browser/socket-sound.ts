import { BYTES_PER_MS } from '../../contracts/speech-model.ts';
import type { PageSound, SoundCall, SoundMessage } from './page-sound.ts';
import type { BrowserLineParts } from './parts.ts';

/** Sound may come so much faster than it is spoken, in ms: what waited while a network was away. */
const MOST_AHEAD_MS = 30_000;

/** Sound over the page's own socket: PCM16 at 24 kHz in binary messages, both ways. */
export class SocketSound implements PageSound {
  readonly format = 'pcm16-24k';
  readonly speech = undefined;
  readonly #parts: BrowserLineParts;
  readonly #call: SoundCall;
  readonly #startedAt: number;
  #heardMs = 0;

  constructor(parts: BrowserLineParts, call: SoundCall) {
    this.#parts = parts;
    this.#call = call;
    this.#startedAt = this.#now();
  }

  play(audio: Uint8Array): void {
    this.#call.send(audio);
  }

  mark(name: string): void {
    this.#call.send({ type: 'mark', name });
  }

  /** The page counts on from what it is said to have played. */
  clear(playedMs: number): void {
    this.#call.send({ type: 'clear', ms: playedMs });
  }

  hear(sound: Uint8Array): void {
    // Half a sample would turn all that follows into noise.
    const audio = sound.subarray(0, sound.length - (sound.length % 2));
    this.#heardMs += audio.length / BYTES_PER_MS[this.format];
    const passedMs = this.#now() - this.#startedAt;
    if (this.#heardMs > passedMs + MOST_AHEAD_MS) this.#call.refuse('Sound comes too fast.');
    else this.#call.tell((call) => call.hear(audio), audio.length);
  }

  obey(message: SoundMessage): void {
    if (message.type === 'say') {
      if (this.#parts.simulated) this.#call.tell((call) => call.hearWords(message.text));
    } else if (message.type === 'mark') this.#call.tell((call) => call.played(message.name));
    else this.#call.tell((call) => call.playedTo(message.ms));
  }

  async close(): Promise<void> {}

  #now(): number {
    return this.#parts.clock.now().getTime();
  }
}
