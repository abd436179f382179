import { z } from 'zod';
import type { Clock } from '../../contracts/clock.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { Logger } from '../../contracts/log.ts';

/** How many calls one process holds; see docs/voice.md. */
export const callLimits = z.strictObject({
  /** Calls at once, on all lines together. */
  most: z.int().positive().default(200),
  /** How busy its core may be when another one is taken, from 0 to 1. */
  busiest: z.number().positive().max(1).default(0.85),
});

/** See `callLimits`. */
export type CallLimits = z.output<typeof callLimits>;

/** What calls are admitted by. */
export interface CallAdmissionParts {
  readonly limits: CallLimits;
  /** How busy this process has been lately, from 0 to 1. */
  readonly load: () => number;
  readonly clock: Clock;
  readonly log: Pick<Logger, 'warn'>;
}

/** How calls stand with a process. */
export interface CallCount {
  readonly held: number;
  /** Refused since the start. */
  readonly refused: number;
  readonly isFull: boolean;
}

/** So many calls are taken however busy it is: a second's work, e.g. that of a start, is no reason to refuse anybody. */
const FEW = 20;
/** What a process that is full is refused with asks to wait, in ms. */
const AGAIN_MS = 10_000;
/** How often the log tells that calls are refused, in ms. */
const TELL_MS = 60_000;

/** Admits calls to a process that can hold them: each has a place from its beginning to its end. */
export class CallAdmission {
  readonly #parts: CallAdmissionParts;
  #held = 0;
  #refused = 0;
  #told = { refused: 0, at: -TELL_MS };

  constructor(parts: CallAdmissionParts) {
    this.#parts = parts;
  }

  get count(): CallCount {
    return { held: this.#held, refused: this.#refused, isFull: this.#isFull };
  }

  /** A place for one more call, to be given back at its end; undefined when there is none, which is counted and logged. */
  take(line: string): (() => void) | undefined {
    return this.admits(line) ? this.hold() : undefined;
  }

  /** A place for a call that goes on here, and had one: it is not refused. */
  hold(): () => void {
    this.#held += 1;
    let isGivenBack = false;
    return () => {
      if (!isGivenBack) this.#held -= 1;
      isGivenBack = true;
    };
  }

  /** Whether one more call may begin; one that may not is counted and logged. */
  admits(line: string): boolean {
    if (!this.#isFull) return true;
    this.#refused += 1;
    const now = this.#parts.clock.now().getTime();
    if (now - this.#told.at >= TELL_MS) {
      const refused = this.#refused - this.#told.refused;
      const fields = { line, refused, held: this.#held, load: this.#parts.load(), ...this.#parts.limits };
      this.#parts.log.warn(fields, 'Calls are refused: this process holds as many as it can.');
      this.#told = { refused: this.#refused, at: now };
    }
    return false;
  }

  get #isFull(): boolean {
    const { most, busiest } = this.#parts.limits;
    return this.#held >= most || (this.#held >= FEW && this.#parts.load() > busiest);
  }
}

/**
 * A place for a call, to be given back at its end; undefined when there is none. `isBack`: it has one here already, of its own socket
 * that is left over. Where calls are not counted, there is always one.
 */
export function placeFor(
  admission: CallAdmission | undefined,
  line: string,
  isBack = false,
): (() => void) | undefined {
  if (admission === undefined) return () => undefined;
  return isBack ? admission.hold() : admission.take(line);
}

/** What somebody is told who can't be put through: `calls-full`, to be tried again soon. */
export function callsFull(): SwitchroomError {
  return new SwitchroomError('calls-full', 'See `calls` of the configuration.', { retryAfterMs: AGAIN_MS });
}
