import type { DecideRoute, Thresholds } from '../contracts/router.ts';

/** Thresholds that suit a few agents with some forty examples each. */
const DEFAULT_THRESHOLDS: Thresholds = { sure: 0.5, lead: 0.15, plausible: 0.15 };

const MOST_CANDIDATES = 3;

/** Decides whether the best label is sure enough, by its probability and its lead on the second. */
export const decideRoute: DecideRoute = (ranking, thresholds = DEFAULT_THRESHOLDS) => {
  const [best, second] = ranking;
  if (best && best.probability >= thresholds.sure) {
    const lead = best.probability - (second?.probability ?? 0);
    if (lead >= thresholds.lead) return { kind: 'sure', label: best.label, probability: best.probability };
  }
  const plausible = ranking.filter((one) => one.probability >= thresholds.plausible);
  return { kind: 'unsure', candidates: plausible.slice(0, MOST_CANDIDATES).map((one) => one.label) };
};
