import { personAsked } from '../../src/evals/suite/outcome.ts';
import { repeatsItself } from '../../src/evals/suite/quality.ts';
import { percentile, round } from '../figures.ts';
import type { Held } from './hold.ts';

/** The counts of all conversations that were held. */
export function figuresOf(held: readonly Held[]) {
  const ms = held.flatMap((one) => one.ms);
  const ends = held.flatMap((one) => one.ends);
  const checked = held.filter((one) => one.ends.length > 0);
  return {
    ...{ conversations: held.length, turns: ms.length },
    handoffs: held.reduce((sum, { path }) => sum + path.length - 1, 0),
    writes: held.reduce((sum, { writes }) => sum + writes.length, 0),
    persons: held.filter(({ events }) => personAsked(events)).length,
    repeats: held.filter(({ events }) => repeatsItself(events)).length,
    ends: { held: ends.filter(isHeld).length, failed: ends.filter((end) => !isHeld(end)).length },
    /** Those that have ends, and of them those whose ends are all held. */
    scripts: { checked: checked.length, held: checked.filter((one) => one.ends.every(isHeld)).length },
    turnP99Ms: round(percentile(ms, 99)),
  };
}

/** A line for each end that is not held, with its script. */
export function failedEnds(held: readonly Held[]): string[] {
  return held.flatMap(({ name, ends }) =>
    ends.flatMap((end) => (isHeld(end) ? [] : [`${name}: ${end.text}: ${end.differs}`])),
  );
}

const isHeld = ({ differs }: Held['ends'][number]) => differs === undefined;
