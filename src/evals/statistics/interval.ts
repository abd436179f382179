/** A share of some cases, with the interval that it truly lies in 95 times of 100 (Wilson, 1927). All from 0 to 1. */
export interface Share {
  readonly hits: number;
  readonly of: number;
  /** 0 where there are no cases. */
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** The normal deviate of 95 %. */
export const Z = 1.96;

/** The share of `hits` among `of` cases; with no case at all anything from 0 to 1 may be so. */
export function shareOf(hits: number, of: number): Share {
  if (of === 0) return { hits, of, rate: 0, low: 0, high: 1 };
  const rate = hits / of;
  const spread = Z * Math.sqrt((rate * (1 - rate)) / of + (Z * Z) / (4 * of * of));
  const [middle, scale] = [rate + (Z * Z) / (2 * of), 1 + (Z * Z) / of];
  // Rounding must not put a bound beyond what it bounds.
  const low = hits === 0 ? 0 : (middle - spread) / scale;
  const high = hits === of ? 1 : (middle + spread) / scale;
  return { hits, of, rate, low, high };
}
