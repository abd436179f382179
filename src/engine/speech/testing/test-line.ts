import { decodeMulaw, encodeMulaw } from '../../../audio/mulaw.ts';
import type { Clock, Timers } from '../../../contracts/clock.ts';
import type { CallEnding, CallEvent, VoiceCall, VoiceLine } from '../../../contracts/voice.ts';
import { encode } from '../../../testing/modem/modem.ts';
import { ModemDecoder } from '../../../testing/modem/modem-decoder.ts';

const RATE = 8_000;
const BYTES_PER_MS = 8;
/** Silence that tells the vendor that the customer has finished. */
const PAUSE = new Int16Array(RATE);

interface Piece {
  readonly audio: Uint8Array;
  readonly from: number;
  readonly to: number;
  readonly stop: () => void;
}

/** A customer at the other end of a line: speaks and hears the modem code, in mu-law. */
export class TestLine implements VoiceLine {
  readonly format = 'mulaw-8k';
  call: VoiceCall | undefined;
  /** What was heard, in order. */
  heard = '';
  readonly shown: CallEvent[] = [];
  ending: CallEnding | undefined;
  cleared = 0;
  /** How much is taken to have been played when sound was last dropped, in ms. */
  takenMs = 0;
  /** Sound played so far that was not cleared before, in ms. */
  heardMs = 0;
  readonly #decoder = new ModemDecoder(RATE);
  #marks: { readonly name: string; readonly stop: () => void }[] = [];
  #pieces: Piece[] = [];
  readonly #clock: (Clock & Timers) | undefined;
  readonly #lateMs: number;
  #playedTo = 0;

  /** Sound takes its time by a clock, and begins `lateMs` after it came; without a clock it is heard at once. */
  constructor(clock?: Clock & Timers, lateMs = 0) {
    this.#clock = clock;
    this.#lateMs = lateMs;
  }

  /** Whether something is still to be heard. */
  get isPlaying(): boolean {
    return this.#pieces.length > 0 || (this.#clock !== undefined && this.#marks.length > 0);
  }

  /** Sound that is still to be heard, in ms. */
  get bufferedMs(): number {
    return this.#clock && this.isPlaying ? Math.max(0, this.#playedTo - this.#now) : 0;
  }

  play(audio: Uint8Array): void {
    const clock = this.#clock;
    if (!clock) {
      this.#listen(audio);
      return;
    }
    const from = this.#pieces.length > 0 ? Math.max(this.#playedTo, this.#now) : this.#now + this.#lateMs;
    const to = from + audio.length / BYTES_PER_MS;
    this.#playedTo = to;
    const piece: Piece = {
      audio,
      from,
      to,
      stop: clock.after(to - this.#now, () => {
        this.#pieces = this.#pieces.filter((other) => other !== piece);
        this.#listen(audio);
      }),
    };
    this.#pieces.push(piece);
  }

  mark(name: string): void {
    const reach = () => {
      this.#marks = this.#marks.filter((mark) => mark.name !== name);
      this.call?.played(name);
    };
    const clock = this.#clock;
    const stop = clock?.after(this.isPlaying ? Math.max(0, this.#playedTo - this.#now) : 0, reach);
    this.#marks.push({ name, stop: stop ?? (() => undefined) });
    if (!clock) setImmediate(() => this.hearAll());
  }

  clear(playedMs: number): void {
    this.cleared++;
    this.takenMs = playedMs;
    for (const { stop } of [...this.#marks, ...this.#pieces]) stop();
    for (const { audio, from } of this.#pieces)
      if (from < this.#now) this.#listen(audio.subarray(0, (this.#now - from) * BYTES_PER_MS));
    this.#marks = [];
    this.#pieces = [];
  }

  show(event: CallEvent): void {
    this.shown.push(event);
  }

  end(ending: CallEnding): void {
    this.ending = ending;
  }

  /** All that was played so far is heard. */
  hearAll(): void {
    for (const { name } of this.#marks.splice(0)) this.call?.played(name);
  }

  /** Says something, and falls silent. */
  say(words: string): void {
    this.speak(words);
    this.pause();
  }

  /** Says something, and does not fall silent. */
  speak(words: string): void {
    this.call?.hear(encodeMulaw(encode(words, RATE)));
  }

  /** Falls silent, for long enough to have finished. */
  pause(): void {
    this.call?.hear(encodeMulaw(PAUSE));
  }

  /** Makes a noise of so many ms as loud as speech, and nothing behind it. */
  noise(ms: number): void {
    const samples = Int16Array.from({ length: ms * BYTES_PER_MS }, (_, index) => 8_000 * Math.sin(index));
    this.call?.hear(encodeMulaw(samples));
  }

  get #now(): number {
    return this.#clock?.now().getTime() ?? 0;
  }

  #listen(audio: Uint8Array): void {
    this.heardMs += audio.length / BYTES_PER_MS;
    for (const word of this.#decoder.push(decodeMulaw(audio))) this.heard += word.text;
  }
}
