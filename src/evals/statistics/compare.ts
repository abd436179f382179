import type { Comparison } from '../../contracts/eval-run.ts';
import { Z } from './interval.ts';

/** From this likelihood down a difference is taken for real. */
const REAL = 0.05;

/** Compares two runs case by case; a case counts when both have it. `before` and `after` tell by case whether it passed. */
export function compareRuns(
  before: ReadonlyMap<string, boolean>,
  after: ReadonlyMap<string, boolean>,
): Comparison {
  let [onlyBefore, onlyAfter, cases] = [0, 0, 0];
  for (const [id, passed] of before) {
    const now = after.get(id);
    if (now === undefined) continue;
    cases++;
    if (passed && !now) onlyBefore++;
    if (!passed && now) onlyAfter++;
  }
  const differ = onlyBefore + onlyAfter;
  return {
    verdict: verdictOf(onlyBefore, onlyAfter),
    onlyBefore,
    onlyAfter,
    p: exactP(Math.min(onlyBefore, onlyAfter), differ),
    change: cases === 0 ? 0 : (onlyAfter - onlyBefore) / cases,
    smallest: cases === 0 ? 1 : smallestGap(differ) / cases,
  };
}

/** What is told by how many cases only the first run passed, and only the second (McNemar's exact test). */
export function verdictOf(onlyBefore: number, onlyAfter: number): Comparison['verdict'] {
  if (exactP(Math.min(onlyBefore, onlyAfter), onlyBefore + onlyAfter) > REAL) return "can't tell";
  return onlyAfter > onlyBefore ? 'better' : 'worse';
}

/** The chance that of `differ` fair coins at most `fewer` fall on one side, either side: 1 at most. */
function exactP(fewer: number, differ: number): number {
  let [ways, sum] = [1, 0];
  // In halves from the beginning: powers of two beyond a thousand have no number.
  let logHalves = differ * Math.LN2;
  for (let side = 0; side <= fewer; side++) {
    if (side > 0) ways *= (differ - side + 1) / side;
    if (ways > 1e200) {
      sum /= 1e200;
      ways /= 1e200;
      logHalves -= 200 * Math.LN10;
    }
    sum += ways;
  }
  return Math.min(1, 2 * Math.exp(Math.log(sum) - logHalves));
}

/** How far apart the two sides must be; many cases are near the normal curve, and few are counted. */
function smallestGap(differ: number): number {
  for (let fewer = Math.floor(differ / 2); fewer >= 0; fewer--)
    if (exactP(fewer, differ) <= REAL) return differ - 2 * fewer;
  return Math.max(differ + 1, Math.ceil(Z * Z) + 2);
}
