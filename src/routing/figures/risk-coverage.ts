/** A decision that was made, how sure, and whether it was right. */
export interface Judged {
  readonly probability: number;
  /** The router itself calls it sure. */
  readonly sure: boolean;
  readonly right: boolean;
}

/** Of the surest decisions, so large a share of all (`coverage`), how many are right; each at least as sure as `probability`. */
export interface CoveragePoint {
  readonly coverage: number;
  readonly precision: number;
  readonly probability: number;
}

/** What is decided here where the surest decisions alone are taken. */
export interface LocalFigures {
  /** The largest share of turns with 99 % of the decisions right, looked up on these very rows. */
  readonly shareAt99: number;
  /** What the router itself calls sure, and how much of that is right. */
  readonly decidedLocally: { readonly share: number; readonly precision: number };
  readonly riskCoverage: readonly CoveragePoint[];
  /** How far stated probabilities are from the share that is right, on average over ten bins. */
  readonly calibrationError: number;
}

const PRECISION = 0.99;
const POINTS = 20;
const BINS = 10;

/** Counts what the surest decisions are worth. */
export function localFigures(all: readonly Judged[]): LocalFigures {
  const sorted = all.toSorted((a, b) => b.probability - a.probability);
  const rights: number[] = [];
  for (const { right } of sorted) rights.push((rights.at(-1) ?? 0) + Number(right));
  const precisionAt = (count: number) => (rights[count - 1] ?? 0) / count;
  let largest = 0;
  for (let count = 1; count <= sorted.length; count += 1)
    if (precisionAt(count) >= PRECISION) largest = count;
  const sure = all.filter((one) => one.sure);
  const counts = Array.from({ length: POINTS }, (_, at) => Math.round((sorted.length * (at + 1)) / POINTS));
  return {
    shareAt99: round(largest / sorted.length),
    decidedLocally: {
      share: round(sure.length / all.length),
      precision: sure.length === 0 ? 1 : round(sure.filter(({ right }) => right).length / sure.length),
    },
    riskCoverage: counts
      .filter((count) => count > 0)
      .map((count) => ({
        coverage: round(count / sorted.length),
        precision: round(precisionAt(count)),
        probability: round(sorted[count - 1]?.probability ?? 0),
      })),
    calibrationError: round(calibrationError(all)),
  };
}

function calibrationError(all: readonly Judged[]): number {
  let sum = 0;
  for (let bin = 0; bin < BINS; bin += 1) {
    const inside = all.filter(
      ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)) === bin,
    );
    const stated = inside.reduce((total, { probability }) => total + probability, 0);
    const right = inside.filter((one) => one.right).length;
    sum += Math.abs(stated - right);
  }
  return sum / all.length;
}

/** To four places. */
export function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
