import { type Heard, PlaybackLedger } from '../../audio/playback-ledger.ts';
import type { Clock } from '../../contracts/clock.ts';
import { BYTES_PER_MS } from '../../contracts/speech-model.ts';
import type { VoiceLine } from '../../contracts/voice.ts';

/** What plays sound to the customer, and knows what of it was heard. */
export class Mouth {
  readonly #line: VoiceLine;
  readonly #clock: Clock;
  readonly #ledger = new PlaybackLedger();
  /** Items whose sound has all been sent, with what waits for their end; by the name of the mark behind them. */
  readonly #waiting = new Map<string, { readonly item: string; readonly done: (heard: Heard) => void }>();
  /** What was heard of items that were cut off. */
  readonly #cut = new Map<string, Heard>();
  #marks = 0;

  constructor(line: VoiceLine, clock: Clock) {
    this.#line = line;
    this.#clock = clock;
  }

  play(item: string, audio: Uint8Array): void {
    this.#ledger.send(item, audio.length / BYTES_PER_MS[this.#line.format], this.#now());
    this.#line.play(audio);
  }

  say(item: string, words: string): void {
    this.#ledger.say(item, words);
  }

  /** Whether the customer still has something to hear. */
  get isSpeaking(): boolean {
    return this.#waiting.size > 0 || this.#ledger.pending(this.#now()) > 0;
  }

  /** All sound of an item was sent: resolves with what was heard of it, when it was played or cut off. */
  finished(item: string): Promise<Heard> {
    const cut = this.#cut.get(item);
    if (cut !== undefined) return Promise.resolve(cut);
    const name = `m${++this.#marks}`;
    return new Promise((done) => {
      this.#waiting.set(name, { item, done });
      this.#ledger.mark(name);
      this.#line.mark(name);
    });
  }

  played(mark: string): void {
    this.#ledger.reached(mark, this.#now());
    const waiting = this.#waiting.get(mark);
    this.#waiting.delete(mark);
    waiting?.done(this.#heard(waiting.item));
  }

  playedTo(ms: number): void {
    this.#ledger.playedTo(ms, this.#now());
  }

  /** The customer hears no more of it: what was heard of each item that is cut off. */
  stop(): Heard[] {
    const cut = this.#ledger.cut(this.#now());
    this.#line.clear();
    for (const heard of cut) this.#cut.set(heard.item, heard);
    for (const { item, done } of this.#waiting.values()) done(this.#cut.get(item) ?? this.#heard(item));
    this.#waiting.clear();
    return cut;
  }

  #heard(item: string): Heard {
    const heard = this.#ledger.heard(item, this.#now());
    this.#ledger.forget(item);
    return heard;
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}
