import type { Clock, Timers } from '../../contracts/clock.ts';
import type { VoicePolicy } from '../../contracts/voice.ts';

/** What is done when a time is over. */
export interface PatienceParts {
  readonly policy: VoicePolicy;
  readonly clock: Clock;
  readonly timers: Timers;
  /** The customer says nothing: ask again in these words. */
  reprompt(words: string): void;
  /** The customer has said nothing for too long. */
  sayGoodbye(): void;
  /** A tool keeps the customer waiting. */
  fill(): void;
  /** The customer has heard nothing for too long; `times` in a row. */
  onDeadAir(times: number): void;
}

const NOTHING = () => undefined;
/** The longest a customer speaks without a pause, in ms: a session that notices no end for so long is dead. */
const LONGEST_SPEECH_MS = 60_000;

/** Watches the silences of a call: the customer's, and ours. */
export class Patience {
  readonly #parts: PatienceParts;
  /** The one wait there is, and whether it is for sound of ours. */
  #stop: () => void = NOTHING;
  #expecting = false;
  /** Tools run; nobody else is to be heard. */
  #tools = false;
  /** Since when the customer has heard nothing while tools run, in ms. */
  #fillingSince: number | undefined;
  /** When silence has lasted too long, and when that is looked at; in ms. */
  #dueAt = 0;
  #looksAt = 0;
  #reprompts = 0;
  #deadAirs = 0;
  #ended = false;

  constructor(parts: PatienceParts) {
    this.#parts = parts;
  }

  /** It is the customer's turn. */
  waitForCustomer(): void {
    const { policy, reprompt, sayGoodbye } = this.#parts;
    this.#rest();
    this.#after(policy.silenceMs, () => {
      const words = policy.reprompts[this.#reprompts++];
      if (words === undefined) sayGoodbye();
      else reprompt(words);
    });
  }

  /** Nobody is waited for. */
  rest(): void {
    this.#rest();
    this.#stop();
    this.#expecting = false;
  }

  /** The customer speaks. */
  customerSpeaks(): void {
    this.#reprompts = 0;
    this.#fillingSince = undefined;
    this.#after(LONGEST_SPEECH_MS, () => this.#deadAir());
  }

  /** The customer waits to hear something, after what is still being played (ms); it may be said twice. */
  expectSound(afterMs = 0): void {
    if (this.#tools) this.#expectTools(afterMs);
    else if (!this.#expecting) this.#expect(afterMs);
  }

  /** The customer hears something. */
  soundCame(pendingMs: number): void {
    this.#deadAirs = 0;
    this.#fillingSince = this.#tools ? this.#now() : undefined;
    if (!this.#tools) this.#expect(pendingMs);
    else this.#fillAfter(pendingMs + this.#parts.policy.deadAirMs);
  }

  /** Tools run until the returned function is called: no sound is expected, and the customer is told once it takes long. */
  toolsRun(): () => void {
    const { policy } = this.#parts;
    this.#tools = true;
    this.#fillingSince ??= this.#now();
    this.#fillAfter(policy.fillerMs - (this.#now() - this.#fillingSince));
    return () => {
      if (!this.#tools) return;
      this.#tools = false;
      this.#expect(0);
    };
  }

  end(): void {
    this.rest();
    this.#ended = true;
  }

  /** A customer who has spoken to tools that run waits as one who has just called them. */
  #expectTools(afterMs: number): void {
    if (this.#fillingSince !== undefined) return;
    this.#fillingSince = this.#now();
    this.#fillAfter(afterMs + this.#parts.policy.fillerMs);
  }

  #fillAfter(ms: number): void {
    this.#after(Math.max(0, ms), () => {
      this.#fillAfter(this.#parts.policy.deadAirMs);
      this.#parts.fill();
    });
  }

  /** Sound comes fifty times a second: a timer that ends too early looks again, instead of being set each time. */
  #expect(afterMs: number): void {
    this.#dueAt = this.#now() + afterMs + this.#parts.policy.deadAirMs;
    if (!this.#expecting || this.#dueAt < this.#looksAt) this.#lookForDeadAir();
  }

  #lookForDeadAir(): void {
    this.#looksAt = this.#dueAt;
    this.#after(this.#dueAt - this.#now(), () => {
      this.#expecting = false;
      if (this.#now() < this.#dueAt) this.#lookForDeadAir();
      else this.#deadAir();
    });
    this.#expecting = true;
  }

  #deadAir(): void {
    this.#expect(0);
    this.#parts.onDeadAir(++this.#deadAirs);
  }

  #rest(): void {
    this.#tools = false;
    this.#fillingSince = undefined;
  }

  #after(ms: number, work: () => void): void {
    this.#stop();
    this.#expecting = false;
    if (!this.#ended) this.#stop = this.#parts.timers.after(ms, work);
  }

  #now(): number {
    return this.#parts.clock.now().getTime();
  }
}
