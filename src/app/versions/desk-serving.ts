import type { Desk } from '../../contracts/desk.ts';
import type { InTrial, ServedDesk, Serving } from '../../contracts/serving.ts';
import { hashOf } from './definition-of.ts';
import type { PreparedDesk } from './prepare-desk.ts';

/** A trial of a second version of a desk. */
export interface RunningTrial {
  readonly name: string;
  /** Of new conversations, from 0 to 1. */
  readonly share: number;
  readonly desk: PreparedDesk;
}

/** The versions of one desk that serve in this process: the one that serves anyway, and the one that is tried. */
export class DeskServing implements Serving {
  readonly #known = new WeakMap<Desk, PreparedDesk>();
  #present: PreparedDesk;
  #trial: RunningTrial | undefined;

  constructor(present: PreparedDesk, trial?: RunningTrial) {
    this.#present = present;
    this.serve(present);
    if (trial) this.tryOut(trial);
  }

  /** Serves by another version from the next turn of each conversation on. */
  serve(present: PreparedDesk): void {
    this.#present = present;
    this.#known.set(present.desk, present);
  }

  /** Begins a trial. */
  tryOut(trial: RunningTrial): void {
    this.#trial = trial;
    this.#known.set(trial.desk.desk, trial.desk);
  }

  trialOf(who: string, before: InTrial | null): InTrial | null {
    if (!this.#trial) return null;
    const { name, share } = this.#trial;
    // Who comes back stays with what they have met.
    if (before?.name === name) return before;
    return { name, variant: placeOf(`${name} ${who}`) < share ? 'b' : 'a' };
  }

  served(trial: InTrial | null): ServedDesk {
    const isTried = trial?.variant === 'b' && trial.name === this.#trial?.name;
    const { desk, version } = (isTried && this.#trial?.desk) || this.#present;
    return { desk, version: version.hash };
  }

  /** What a version serves with: also one that a turn has begun with, and that serves no more. */
  preparedFor(desk: Desk): PreparedDesk {
    return this.#known.get(desk) ?? this.#present;
  }
}

/** Hexadecimal digits of a hash that decide: as many as a number holds exactly. */
const DIGITS = 12;

/** Where somebody stands from 0 to 1: always at the same place, and as likely at one as at another. */
function placeOf(who: string): number {
  return Number.parseInt(hashOf(who).slice(0, DIGITS), 16) / 16 ** DIGITS;
}
