import type { Timers } from '../../contracts/clock.ts';
import type { VoicePolicy } from '../../contracts/voice.ts';
import type { CustomerEvent } from './speech-link.ts';

/** Something the customer said that is to be answered; `text` is empty when it could not be put into words. */
export interface Utterance {
  readonly text: Promise<string>;
}

/** What an ear works with. */
export interface EarParts {
  readonly policy: VoicePolicy;
  readonly timers: Timers;
  /** Whether the customer is listening to an agent now. */
  isSpeaking(): boolean;
  /** The customer began to speak. */
  onSpeech(): void;
  /** The customer means to be listened to: the agent must stop. */
  onInterrupt(): void;
  onUtterance(utterance: Utterance): void;
}

/** Understands when it is whose turn: what interrupts an agent, what is only attention, and what wants an answer. */
export class Ear {
  readonly #parts: EarParts;
  readonly #texts = new Map<string, PromiseWithResolvers<string>>();
  /** Set while the customer speaks into an agent's words and has not been taken to interrupt. */
  #doubt: (() => void) | undefined;

  constructor(parts: EarParts) {
    this.#parts = parts;
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
        this.#textOf(event.item).resolve(event.text.trim());
        break;
      case 'transcription-failed':
        this.#textOf(event.item).resolve('');
    }
  }

  #start(): void {
    const { policy, timers, isSpeaking, onSpeech, onInterrupt } = this.#parts;
    onSpeech();
    if (!isSpeaking()) return;
    const stop = timers.after(policy.bargeInMs, () => {
      this.#doubt = undefined;
      onInterrupt();
    });
    this.#doubt = () => {
      stop();
      this.#doubt = undefined;
    };
  }

  #commit(item: string): void {
    const inDoubt = this.#doubt !== undefined;
    this.#doubt?.();
    const text = this.#inTime(item);
    if (inDoubt) void text.then((words) => this.#decide(words));
    else this.#parts.onUtterance({ text });
  }

  /** It was short and into an agent's words: only what was said tells whether it was meant to interrupt. */
  #decide(words: string): void {
    const { policy, isSpeaking, onInterrupt, onUtterance } = this.#parts;
    if (words === '' || policy.backchannels.includes(bare(words))) return;
    if (isSpeaking()) onInterrupt();
    onUtterance({ text: Promise.resolve(words) });
  }

  /** What was said, or nothing when it does not come in time. */
  async #inTime(item: string): Promise<string> {
    const { timers, policy } = this.#parts;
    const text = this.#textOf(item);
    const stop = timers.after(policy.transcriptMs, () => text.resolve(''));
    try {
      return await text.promise;
    } finally {
      stop();
      this.#texts.delete(item);
    }
  }

  #textOf(item: string): PromiseWithResolvers<string> {
    const known = this.#texts.get(item) ?? Promise.withResolvers<string>();
    this.#texts.set(item, known);
    return known;
  }
}

function bare(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}' -]+/gu, '')
    .trim();
}
