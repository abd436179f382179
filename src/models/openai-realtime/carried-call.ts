import type { Timers } from '../../contracts/clock.ts';
import { messageOf } from '../../contracts/errors.ts';
import type { SpeechEvent, SpeechModel, SpeechSession, SpeechStart } from '../../contracts/speech-model.ts';
import { BYTES_PER_MS } from '../../contracts/speech-model.ts';
import type { CarriedListener, CarriedSound } from '../../contracts/voice.ts';
import type { OpenAIRealtime } from './openai-realtime.ts';
import type { Playback, SidebandSession } from './sideband.ts';

/** How long a character takes to be spoken, in ms: about 15 in a second, 180 words in a minute. */
const MS_PER_CHARACTER = 65;
/** How long the vendor's word that all was heard is waited for when it should have been, in ms. */
const LATE_MS = 5_000;
/** In mu-law. */
const SILENCE = 0xff;

/** What of a speech model a carried call needs. */
export type CarryingModel = Pick<OpenAIRealtime, 'name' | 'usdOf' | 'accept' | 'attach'>;

interface Mark {
  readonly name: string;
  /** Where it stands in all that was spoken, in ms. */
  readonly atMs: number;
}

/**
 * A call whose sound the vendor carries, for an engine that plays sound by itself: words come with as much silence as
 * it takes to speak them, which is not played. When all was heard is known from the vendor's report of its buffer; what was
 * heard until then is reckoned by the time since it began.
 */
export class CarriedCall implements CarriedSound {
  readonly format = 'mulaw-8k';
  readonly speech: SpeechModel;
  readonly #vendor: CarryingModel;
  readonly #callId: string;
  readonly #listener: CarriedListener;
  readonly #timers: Timers;
  #isAccepted = false;
  #session: SidebandSession | undefined;
  /** Responses that were not heard to their end. */
  readonly #unheard = new Set<string>();
  #isPlaying = false;
  #marks: Mark[] = [];
  #spokenMs = 0;
  #heardMs = 0;
  /** Set while the next mark is waited for. */
  #stopWaiting: (() => void) | undefined;

  constructor(
    model: CarryingModel,
    callId: string,
    { listener, timers }: { readonly listener: CarriedListener; readonly timers: Timers },
  ) {
    this.#vendor = model;
    this.#timers = timers;
    this.#callId = callId;
    this.#listener = listener;
    const { name, usdOf } = model;
    this.speech = { name, usdOf, formats: [this.format], open: (start) => this.#open(start) };
  }

  /** The vendor plays what this stands for. */
  play(audio: Uint8Array): void {
    const [next] = this.#marks;
    // Not the last one after all.
    if (next?.atMs === this.#heardMs) this.#stopTimer();
    this.#spokenMs += audio.length / BYTES_PER_MS[this.format];
    this.#goOn();
  }

  mark(name: string): void {
    this.#marks.push({ name, atMs: this.#spokenMs });
    // Whoever sets a mark is not told of it before they have done so.
    queueMicrotask(() => this.#goOn());
  }

  clear(): void {
    this.#marks = [];
    this.#unheard.clear();
    this.#allHeard();
    // First of all it must stop to make more of it.
    this.#session?.cancel();
    this.#session?.clear();
  }

  async #open(start: SpeechStart): Promise<SpeechSession> {
    // The vendor's session goes on while nobody is attached to it, and knows what was said.
    const history = this.#isAccepted ? [] : start.history;
    try {
      if (!this.#isAccepted) await this.#vendor.accept(this.#callId, start.persona);
      this.#isAccepted = true;
      this.#session = await this.#vendor.attach(this.#callId, {
        ...start,
        history,
        hear: (event) => this.#hear(event, start.hear),
        playback: (event) => this.#playback(event),
      });
      return this.#session;
    } catch (thrown) {
      // What was never taken is whoever's who took it.
      if (this.#isAccepted && !start.signal.aborted) this.#listener.onOver(messageOf(thrown));
      throw thrown;
    }
  }

  #hear(event: SpeechEvent, hear: SpeechStart['hear']): void {
    if (event.type === 'words') this.#unheard.add(event.response);
    hear(event);
    if (event.type === 'words') {
      const { response, item, delta } = event;
      hear({ type: 'audio', response, item, audio: soundOf(delta) });
    }
    this.#goOn();
  }

  #playback(event: Playback): void {
    if (event.type === 'pressed') this.#listener.onKey(event.key);
    if (event.type === 'playing') this.#isPlaying = true;
    if (event.type === 'played') this.#unheard.delete(event.response);
    if (event.type === 'untold') this.#unheard.clear();
    this.#goOn();
  }

  /** Reaches marks: all, when nothing is left to be heard; else the next in its time, but the last not by time alone. */
  #goOn(): void {
    if (this.#unheard.size === 0) {
      this.#allHeard();
      for (const { name } of this.#marks.splice(0)) this.#listener.onMark(name);
      return;
    }
    const [next] = this.#marks;
    if (!this.#isPlaying || this.#stopWaiting || next === undefined) return;
    if (next.atMs > this.#heardMs) this.#wait(next.atMs - this.#heardMs, () => (this.#heardMs = next.atMs));
    else if (next.atMs >= this.#spokenMs) this.#wait(LATE_MS, () => this.#unheard.clear());
    else {
      this.#marks.shift();
      this.#listener.onMark(next.name);
      this.#goOn();
    }
  }

  #wait(ms: number, over: () => void): void {
    this.#stopWaiting = this.#timers.after(ms, () => {
      this.#stopWaiting = undefined;
      over();
      this.#goOn();
    });
  }

  #stopTimer(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = undefined;
  }

  #allHeard(): void {
    this.#stopTimer();
    this.#heardMs = this.#spokenMs;
    this.#isPlaying = false;
  }
}

function soundOf(words: string): Uint8Array {
  return new Uint8Array(words.length * MS_PER_CHARACTER * BYTES_PER_MS['mulaw-8k']).fill(SILENCE);
}
