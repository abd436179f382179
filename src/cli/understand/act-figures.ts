import { own } from '../../contracts/own.ts';

/** What is asked of an act in data of others. */
interface Counts {
  readonly hits: number;
  readonly wrong: number;
  readonly missed: number;
}

/** How well acts are told: of all acts together, and of agree, refuse and unsure alone, in per cent. */
export interface ActFigures {
  readonly rows: number;
  readonly microF1: number;
  readonly precision: number;
  readonly recall: number;
  /** Of all that was taken for a yes, a no or a "not sure", how much was it. */
  readonly answersPrecision: number;
  readonly perAct: Readonly<Record<string, Counts>>;
}

/** What our acts are called in the data; an act that is not named there is not counted. */
const NAMES: Readonly<Record<string, string>> = {
  hedge: 'unsure',
  correct: 'wrong',
  'start-over': 'repeat',
  'what-are-you': 'off-topic',
};
const ANSWERS = new Set(['agree', 'refuse', 'unsure']);

/** The acts' names as the data has them. */
export function dataActs(acts: readonly string[]): string[] {
  return [...new Set(acts.map((act) => own(NAMES, act) ?? act))];
}

/** Compares the acts found in rows with those the data says, over the acts the data names at all. */
export function actFigures(
  rows: readonly { readonly truth: readonly string[]; readonly found: readonly string[] }[],
): ActFigures {
  const named = [...new Set(rows.flatMap(({ truth }) => truth))].sort();
  const perAct = Object.fromEntries(
    named.map((act): [string, Counts] => [
      act,
      {
        hits: rows.filter(({ truth, found }) => truth.includes(act) && found.includes(act)).length,
        wrong: rows.filter(({ truth, found }) => !truth.includes(act) && found.includes(act)).length,
        missed: rows.filter(({ truth, found }) => truth.includes(act) && !found.includes(act)).length,
      },
    ]),
  );
  const all = sum(Object.values(perAct));
  const answers = sum(Object.entries(perAct).flatMap(([act, counts]) => (ANSWERS.has(act) ? [counts] : [])));
  return {
    rows: rows.length,
    microF1: percent(2 * all.hits, 2 * all.hits + all.wrong + all.missed),
    precision: percent(all.hits, all.hits + all.wrong),
    recall: percent(all.hits, all.hits + all.missed),
    answersPrecision: percent(answers.hits, answers.hits + answers.wrong),
    perAct,
  };
}

function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (all, one) => ({
      hits: all.hits + one.hits,
      wrong: all.wrong + one.wrong,
      missed: all.missed + one.missed,
    }),
    { hits: 0, wrong: 0, missed: 0 },
  );
}

/** A share in per cent, to two places. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((10_000 * part) / whole) / 100;
}
