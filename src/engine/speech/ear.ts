import { spokenWords } from '../../audio/spoken-words.ts';
import type { Timers } from '../../contracts/clock.ts';
import type { AudioFormat, HearingCost } from '../../contracts/speech-model.ts';
import type { VoicePolicy } from '../../contracts/voice.ts';
import { type Cost, pay } from '../turn/tally.ts';
import { loudMs } from './loudness.ts';
import type { CustomerEvent } from './speech-link.ts';

/** What was said, in words; empty when it could not be put into words. */
export interface Heard {
  readonly text: string;
  /** Whether it is known that there were no words in it: a noise. */
  readonly isNoise: boolean;
  /** With that of all before that was not answered. */
  readonly cost?: HearingCost;
}

/** Something the customer said that is to be answered. */
export interface Utterance {
  readonly heard: Promise<Heard>;
  /** Whether an agent was stopped by it before it was known what was said. */
  readonly hasInterrupted: boolean;
}

/** What an ear works with. */
export interface EarParts {
  readonly format: AudioFormat;
  readonly policy: VoicePolicy;
  readonly timers: Timers;
  /** The customer's sound of the last so many ms. */
  recent(ms: number): Uint8Array;
  /** Whether the customer listens to an agent now, or waits for its answer. */
  isAnswering(): boolean;
  /** The customer began to speak. */
  onSpeech(): void;
  /** The customer means to be listened to: the agent must stop. */
  onInterrupt(): void;
  onUtterance(utterance: Utterance): void;
  /** The customer spoke, and wants no answer. */
  onNothing(): void;
}

/** How long somebody has spoken when it is noticed, about, in ms. What came before may be an echo of the agent. */
const NOTICED_AFTER_MS = 200;

/** How long after the end of speech vendors tell of it, about, in ms. */
const PAUSE_MS = 500;

/** Understands when it is whose turn: what interrupts an agent, what is only attention, and what wants an answer. */
export class Ear {
  readonly #parts: EarParts;
  /** Undefined: what was said is not known, and will not be. */
  readonly #texts = new Map<string, PromiseWithResolvers<string | undefined>>();
  /** What was said and is not dealt with yet. */
  readonly #open = new Set<Promise<unknown>>();
  /** Set while the customer speaks into an answer and has not been taken to interrupt: how long they have spoken, in ms. */
  #doubtMs: number | undefined;
  #isHearing = false;
  #hasInterrupted = false;
  /** Of what was put into words and is nobody's yet. */
  #cost = nothing();
  #quiet: PromiseWithResolvers<void> | undefined;
  #stopWaiting: () => void = () => undefined;

  constructor(parts: EarParts) {
    this.#parts = parts;
  }

  /** Whether the customer speaks. */
  get isHearing(): boolean {
    return this.#isHearing;
  }

  /** Whether the customer speaks, or has and it is not known yet what they said. */
  get isBusy(): boolean {
    return this.#isHearing || this.#texts.size > 0;
  }

  /** Resolves when the customer does not speak. */
  async quiet(): Promise<void> {
    while (this.#isHearing) {
      this.#quiet ??= Promise.withResolvers<void>();
      await this.#quiet.promise;
    }
  }

  /** The customer's sound: how long they speak is measured here, as the vendor only tells at their end. */
  listen(audio: Uint8Array): void {
    const { format, policy } = this.#parts;
    if (this.#doubtMs === undefined) return;
    this.#doubtMs += loudMs(audio, format);
    if (this.#doubtMs < policy.bargeInMs) return;
    this.#interrupt();
  }

  hear(event: CustomerEvent): void {
    switch (event.type) {
      case 'speech-started':
        this.#start();
        break;
      case 'speech-committed':
        this.#commit(event.item);
        break;
      case 'customer-said':
        if (event.cost) pay(this.#cost, event.cost);
        this.#texts.get(event.item)?.resolve(spokenWords(event.text));
        break;
      case 'transcription-failed':
        this.#texts.get(event.item)?.resolve(undefined);
    }
  }

  /** The session is gone: what was said is not put into words any more, and who speaks is heard anew. */
  deafen(): void {
    this.#endSpeech();
    for (const text of this.#texts.values()) text.resolve(undefined);
  }

  /** Nobody speaks any more: the end of what was said is told soon. */
  expectEnd(): void {
    this.#isHearing = true;
  }

  /** Resolves when all that was said was told, as far as it is known in time. */
  async understood(): Promise<void> {
    const late = Promise.withResolvers<void>();
    const stop = this.#parts.timers.after(this.#parts.policy.transcriptMs, late.resolve);
    await Promise.race([this.#allTold(), late.promise]);
    stop();
  }

  async #allTold(): Promise<void> {
    await this.quiet();
    while (this.#open.size > 0) await Promise.all(this.#open);
  }

  #start(): void {
    const { isAnswering, onSpeech, recent } = this.#parts;
    this.#isHearing = true;
    this.#stopWaiting();
    onSpeech();
    if (!isAnswering()) return;
    this.#doubtMs = 0;
    const sound = recent(NOTICED_AFTER_MS);
    this.listen(sound);
    if (sound.length === 0) this.#waitUnheard();
  }

  /** Where the vendor carries the sound, only time tells how long somebody speaks. */
  #waitUnheard(): void {
    const { timers, policy } = this.#parts;
    this.#stopWaiting = timers.after(policy.bargeInMs + PAUSE_MS, () => this.#interrupt());
  }

  #interrupt(): void {
    this.#doubtMs = undefined;
    this.#hasInterrupted = true;
    this.#parts.onInterrupt();
  }

  #commit(item: string): void {
    const inDoubt = this.#doubtMs !== undefined;
    this.#endSpeech();
    const text = this.#inTime(item);
    if (inDoubt) {
      this.#keepOpen(text.then((words = '') => this.#decide(words)));
      return;
    }
    const heard = text.then((words) => this.#heard(words));
    this.#keepOpen(heard);
    const hasInterrupted = this.#hasInterrupted;
    this.#hasInterrupted = false;
    this.#parts.onUtterance({ heard, hasInterrupted });
  }

  #keepOpen(work: Promise<unknown>): void {
    const open = work.finally(() => this.#open.delete(open));
    this.#open.add(open);
  }

  #endSpeech(): void {
    this.#isHearing = false;
    this.#doubtMs = undefined;
    this.#stopWaiting();
    this.#quiet?.resolve();
    this.#quiet = undefined;
  }

  /** It was short and into an answer: only what was said tells whether it was meant to interrupt. */
  #decide(words: string): void {
    const { policy, isAnswering, onInterrupt, onUtterance, onNothing } = this.#parts;
    const answering = isAnswering();
    // Once the agent has finished, "yeah" is an answer.
    const means = words !== '' && !(answering && policy.backchannels.includes(bare(words)));
    if (means && answering) onInterrupt();
    if (means) onUtterance({ heard: Promise.resolve(this.#heard(words)), hasInterrupted: false });
    else onNothing();
  }

  #heard(text: string | undefined): Heard {
    const cost = this.#cost;
    this.#cost = nothing();
    return { text: text ?? '', isNoise: text === '', cost };
  }

  /** What was said; undefined when that does not come in time. */
  async #inTime(item: string): Promise<string | undefined> {
    const { timers, policy } = this.#parts;
    const text = Promise.withResolvers<string | undefined>();
    this.#texts.set(item, text);
    const stop = timers.after(policy.transcriptMs, () => text.resolve(undefined));
    try {
      return await text.promise;
    } finally {
      stop();
      this.#texts.delete(item);
    }
  }
}

function nothing(): Cost {
  return { inputTokens: 0, outputTokens: 0, usd: 0 };
}

function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}' -]+/gu, '')
    .trim();
}
