import type { Share } from './interval.ts';

/** How far two shares of different cases are apart, from -1 to 1, with the interval of 95 % (Newcombe's tenth method, 1998). */
export interface Gap {
  /** `can't tell`: the interval holds 0. */
  readonly verdict: 'higher' | 'lower' | "can't tell";
  readonly change: number;
  readonly low: number;
  readonly high: number;
}

/** How far `after` is above `before`; of shares without cases nothing can be told. */
export function gapBetween(before: Share, after: Share): Gap {
  const change = after.rate - before.rate;
  const low = change - Math.hypot(after.rate - after.low, before.high - before.rate);
  const high = change + Math.hypot(after.high - after.rate, before.rate - before.low);
  const isKnown = before.of > 0 && after.of > 0;
  const verdict = isKnown && low > 0 ? 'higher' : isKnown && high < 0 ? 'lower' : "can't tell";
  return { verdict, change, low, high };
}

/** Numbers of some cases, in short. */
export interface Sample {
  readonly of: number;
  /** 0 where there are no cases. */
  readonly mean: number;
  /** Of the cases, with `of - 1` as its divisor; 0 below two. */
  readonly variance: number;
}

/** Puts numbers in short. */
export function sampleOf(numbers: readonly number[]): Sample {
  const of = numbers.length;
  const mean = of === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / of;
  const squares = numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  return { of, mean, variance: of < 2 ? 0 : squares / (of - 1) };
}

/** Below so many cases of either side nothing is told of means. */
const LEAST_CASES = 5;

/** How far the mean of `after` is above that of `before`, with the interval of 95 % (Welch, 1947). */
export function gapOfMeans(before: Sample, after: Sample): Gap {
  const change = after.mean - before.mean;
  const shares = [before, after].map(({ of, variance }) => (of === 0 ? 0 : variance / of));
  const [one = 0, other = 0] = shares;
  const error = Math.sqrt(one + other);
  const isKnown = before.of >= LEAST_CASES && after.of >= LEAST_CASES;
  if (!isKnown) return { verdict: "can't tell", change, low: -Infinity, high: Infinity };
  const freedom =
    error === 0 ? Infinity : (one + other) ** 2 / (one ** 2 / (before.of - 1) + other ** 2 / (after.of - 1));
  const spread = studentAt(freedom) * error;
  const [low, high] = [change - spread, change + spread];
  return { verdict: low > 0 ? 'higher' : high < 0 ? 'lower' : "can't tell", change, low, high };
}

/** What Student's t does not exceed 97.5 times of 100, by the expansion of Fisher and Cornish (1960): right to 0.01 from four degrees on. */
function studentAt(freedom: number): number {
  const z = 1.959964;
  const first = (z ** 3 + z) / 4;
  const second = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const third = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + first / freedom + second / freedom ** 2 + third / freedom ** 3;
}
