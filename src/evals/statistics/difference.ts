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
