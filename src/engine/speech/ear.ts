import type { Timers } from '../../contracts/clock.ts';
import type { AudioFormat, HearingCost } from '../../contracts/speech-model.ts';
import type { VoicePolicy } from '../../contracts/voice.ts';
import { type Cost, pay } from '../turn/turn.ts';
import { loudMs } from './loudness.ts';
import type { CustomerEvent } from './speech-link.ts';

/** What was said, in words; empty when it could not be put into words. */
export interface Heard {
  readonly text: string;
  /** With that of all before that was not answered. */
  readonly cost?: HearingCost;
}

/** Something the customer said that is to be answered. */
export interface Utterance {
  readonly heard: Promise<Heard>;
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
  readonly #texts = new Map<string, PromiseWithResolvers<string>>();
  /** Set while the customer speaks into an answer and has not been taken to interrupt: how long they have spoken, in ms. */
  #doubtMs: number | undefined;
  #isHearing = false;
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
    const { format, policy, onInterrupt } = this.#parts;
    if (this.#doubtMs === undefined) return;
    this.#doubtMs += loudMs(audio, format);
    if (this.#doubtMs < policy.bargeInMs) return;
    this.#doubtMs = undefined;
    onInterrupt();
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
        this.#texts.get(event.item)?.resolve(event.text.trim());
        break;
      case 'transcription-failed':
        this.#texts.get(event.item)?.resolve('');
    }
  }

  /** The session is gone: what was said is not put into words any more, and who speaks is heard anew. */
  deafen(): void {
    this.#endSpeech();
    for (const text of this.#texts.values()) text.resolve('');
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
    const { timers, policy, onInterrupt } = this.#parts;
    this.#stopWaiting = timers.after(policy.bargeInMs + PAUSE_MS, () => {
      this.#doubtMs = undefined;
      onInterrupt();
    });
  }

  #commit(item: string): void {
    const inDoubt = this.#doubtMs !== undefined;
    this.#endSpeech();
    const text = this.#inTime(item);
    if (inDoubt) void text.then((words) => this.#decide(words));
    else this.#parts.onUtterance({ heard: text.then((words) => this.#heard(words)) });
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
    if (means) onUtterance({ heard: Promise.resolve(this.#heard(words)) });
    else onNothing();
  }

  #heard(text: string): Heard {
    const cost = this.#cost;
    this.#cost = nothing();
    return { text, cost };
  }

  /** What was said, or nothing when it does not come in time. */
  async #inTime(item: string): Promise<string> {
    const { timers, policy } = this.#parts;
    const text = Promise.withResolvers<string>();
    this.#texts.set(item, text);
    const stop = timers.after(policy.transcriptMs, () => text.resolve(''));
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
