import { type Share, shareOf, Z } from './interval.ts';

/** How often a judge is right, by what is right. */
export interface JudgeRates {
  /** Of what passes: judged so. */
  readonly truePositive: Share;
  /** Of what fails: judged so. */
  readonly trueNegative: Share;
}

/** A share that is corrected for a judge's errors, with its interval of 95 %. */
export type Corrected = Pick<Share, 'rate' | 'low' | 'high'>;

/**
 * What truly passes where a judge passed such a share: (p + q0 - 1) / (q0 + q1 - 1), q1 and q0 being the rates the judge is right at
 * (Rogan and Gladen, 1978). The interval counts the chance in the judged cases and in the labelled ones (by the delta method, on rates moved a
 * little to the middle, as Agresti and Coull do). Undefined for a judge that is no better than chance.
 */
export function correctedShare(
  judged: Share,
  { truePositive, trueNegative }: JudgeRates,
): Corrected | undefined {
  const [q1, q0] = [truePositive.rate, trueNegative.rate];
  if (q0 + q1 <= 1 || judged.of === 0) return undefined;
  const rate = within((judged.rate + q0 - 1) / (q0 + q1 - 1));
  const [p, positive, negative] = [moved(judged, Z * Z), moved(truePositive, 2), moved(trueNegative, 2)];
  const gain = positive.rate + negative.rate - 1;
  if (gain <= 0) return { rate, low: 0, high: 1 };
  const middle = (p.rate + negative.rate - 1) / gain;
  const variance = p.variance + (1 - middle) ** 2 * negative.variance + middle ** 2 * positive.variance;
  const spread = (Z * Math.sqrt(variance)) / gain;
  return {
    rate,
    low: Math.min(rate, within(middle - spread)),
    high: Math.max(rate, within(middle + spread)),
  };
}

/** A rate as if a few cases more had been seen, half of them hits. */
function moved({ hits, of }: Share, more: number): { rate: number; variance: number } {
  const { rate, of: cases } = shareOf(hits + more / 2, of + more);
  return { rate, variance: (rate * (1 - rate)) / cases };
}

function within(rate: number): number {
  return Math.min(1, Math.max(0, rate));
}
