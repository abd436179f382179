import { PlaybackLedger, type PlayedItem } from '../../audio/playback-ledger.ts';
import type { Clock } from '../../contracts/clock.ts';
import type { SoundTimes } from '../../contracts/recording.ts';
import { BYTES_PER_MS } from '../../contracts/speech-model.ts';
import type { VoiceLine } from '../../contracts/voice.ts';

/** Sound between two marks, in ms: how long the line may be late before it is noticed. */
const MARK_EVERY_MS = 200;

/** What was heard of an item; of a call that is recorded, with when. */
export interface HeardItem extends PlayedItem {
  readonly times?: SoundTimes;
}

interface Waiting {
  readonly item: string;
  readonly whole: boolean;
  readonly done: (heard: HeardItem) => void;
}

/** When the first words and the first sound of an item came. */
export interface ItemTimes {
  words?: Date;
  sound?: Date;
  /** When the first sound of it is played, behind what was sent before. */
  played?: Date;
}

/** What plays sound to the customer, and knows what of it was heard. */
export class PlaybackTracker {
  readonly #line: VoiceLine;
  readonly #clock: Clock;
  readonly #ledger = new PlaybackLedger();
  /** Items whose sound has all been sent, with what waits for their end; by the name of the mark behind them. */
  readonly #waiting = new Map<string, Waiting>();
  /** What was heard of items that were cut off. */
  readonly #cut = new Map<string, HeardItem>();
  #marks = 0;
  #unmarkedMs = 0;
  readonly #times = new Map<string, ItemTimes>();
  /** What is being said. */
  #item = '';

  constructor(line: VoiceLine, clock: Clock) {
    this.#line = line;
    this.#clock = clock;
  }

  /** Plays more of an item. Returns what the customer now still has to hear, in ms. */
  play(item: string, audio: Uint8Array): number {
    const ms = audio.length / BYTES_PER_MS[this.#line.format];
    const now = this.#now();
    // A mark before the first sound tells how far away the line is.
    if (item !== this.#item && this.#ledger.pending(now) <= 0) this.#mark(now);
    this.#item = item;
    const times = this.#timesOf(item);
    times.sound ??= new Date(now);
    times.played ??= new Date(now + Math.max(0, this.#ledger.pending(now)));
    this.#ledger.send(item, ms, now);
    this.#line.play(audio);
    this.#unmarkedMs += ms;
    if (this.#unmarkedMs >= MARK_EVERY_MS) this.#mark(now);
    return this.#ledger.pending(now);
  }

  say(item: string, words: string): void {
    this.#timesOf(item).words ??= new Date(this.#now());
    this.#ledger.say(item, words);
  }

  /** When an item began that is not forgotten yet. */
  begun(item: string): Readonly<ItemTimes> {
    return this.#times.get(item) ?? {};
  }

  /** Whether the customer still has something to hear. */
  get isSpeaking(): boolean {
    return this.#waiting.size > 0 || this.pendingMs > 0;
  }

  /** What the customer still has to hear, in ms. */
  get pendingMs(): number {
    return this.#ledger.pending(this.#now());
  }

  /** All sound of an item was sent, or (not `whole`) all there will be: resolves with what was heard of it, when it was played or cut off. */
  finished(item: string, whole: boolean): Promise<HeardItem> {
    const cut = this.#cut.get(item);
    if (cut !== undefined) {
      this.#forget(item);
      return Promise.resolve(cut);
    }
    return new Promise((done) => {
      this.#waiting.set(this.#mark(this.#now()), { item, whole, done });
    });
  }

  played(mark: string): void {
    this.#ledger.reached(mark, this.#now());
    const waiting = this.#waiting.get(mark);
    if (!waiting) return;
    this.#waiting.delete(mark);
    waiting.done(this.#timed(this.#ledger.heard(waiting.item, this.#now(), waiting.whole)));
    this.#forget(waiting.item);
  }

  playedTo(ms: number): void {
    this.#ledger.playedTo(ms, this.#now());
  }

  /** The customer hears no more of it: what was heard of each item that is cut off. */
  stop(): PlayedItem[] {
    if (!this.isSpeaking) return [];
    const now = this.#now();
    const cut = this.#ledger.cut(now);
    this.#line.clear(this.#ledger.position(now));
    this.#unmarkedMs = 0;
    for (const heard of cut) this.#cut.set(heard.item, this.#timed(heard));
    for (const { item, whole, done } of this.#waiting.values()) {
      done(this.#cut.get(item) ?? this.#timed(this.#ledger.heard(item, now, whole)));
      this.#forget(item);
    }
    this.#waiting.clear();
    return cut;
  }

  #timed(heard: PlayedItem): HeardItem {
    const { played } = this.begun(heard.item);
    if (!this.#line.recorder?.isOn || played === undefined) return heard;
    const { ms } = heard;
    const marks = this.#ledger.marksOf(heard.item);
    return { ...heard, times: { at: played.toISOString(), ms, ...(marks.length > 0 && { marks }) } };
  }

  #mark(now: number): string {
    const name = `m${++this.#marks}`;
    this.#unmarkedMs = 0;
    this.#ledger.mark(name, now);
    this.#line.mark(name);
    return name;
  }

  #forget(item: string): void {
    this.#cut.delete(item);
    this.#times.delete(item);
    this.#ledger.forget(item);
  }

  #timesOf(item: string): ItemTimes {
    const known = this.#times.get(item) ?? {};
    this.#times.set(item, known);
    return known;
  }

  #now(): number {
    return this.#clock.now().getTime();
  }
}
