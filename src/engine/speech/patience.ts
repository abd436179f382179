import type { Timers } from '../../contracts/clock.ts';
import type { VoicePolicy } from '../../contracts/voice.ts';

/** What is done when a time is over. */
export interface PatienceParts {
  readonly policy: VoicePolicy;
  readonly timers: Timers;
  /** The customer says nothing: ask again in these words. */
  reprompt(words: string): void;
  /** The customer has said nothing for too long. */
  sayGoodbye(): void;
  /** The customer has heard nothing for too long; `times` in a row. */
  onDeadAir(times: number): void;
}

/** Watches the silences of a call: the customer's, and ours. */
export class Patience {
  readonly #parts: PatienceParts;
  #stopSilence: () => void = () => undefined;
  #stopDeadAir: () => void = () => undefined;
  #reprompts = 0;
  #deadAirs = 0;

  constructor(parts: PatienceParts) {
    this.#parts = parts;
  }

  /** It is the customer's turn. */
  waitForCustomer(): void {
    const { policy, timers, reprompt, sayGoodbye } = this.#parts;
    this.#stopSilence();
    this.#stopSilence = timers.after(policy.silenceMs, () => {
      const words = policy.reprompts[this.#reprompts++];
      if (words === undefined) sayGoodbye();
      else reprompt(words);
    });
  }

  /** The customer speaks. */
  customerSpeaks(): void {
    this.#stopSilence();
    this.#stopDeadAir();
    this.#reprompts = 0;
  }

  /** The customer has finished, and waits to hear something. */
  expectSound(): void {
    const { policy, timers, onDeadAir } = this.#parts;
    this.#stopSilence();
    this.#stopDeadAir();
    this.#stopDeadAir = timers.after(policy.deadAirMs, () => {
      this.expectSound();
      onDeadAir(++this.#deadAirs);
    });
  }

  /** The customer hears something. */
  soundCame(): void {
    this.#stopDeadAir();
    this.#deadAirs = 0;
  }

  end(): void {
    this.#stopSilence();
    this.#stopDeadAir();
  }
}
