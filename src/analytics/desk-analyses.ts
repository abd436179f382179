import type { AnalysisStore, Calibration, DeskAnalyses, RatedFlags } from '../contracts/analysis.ts';
import { shareOf } from '../evals/statistics/interval.ts';

/** The analyses of a desk as staff read them. */
export function deskAnalyses(store: AnalysisStore): DeskAnalyses {
  return {
    get: store.get,
    list: store.list,
    figures: store.figures,
    calibration: async (filter) => calibrationOf(await store.ratedFlags(filter)),
  };
}

/** How well flags agree with ratings; of few ratings the bounds say how little is known. */
export function calibrationOf({ rated, low, flagged, flags }: RatedFlags): Calibration {
  return {
    rated,
    found: shareOf(flagged.low, low),
    lowWithFlag: shareOf(flagged.low, flagged.rated),
    lowWithoutFlag: shareOf(low - flagged.low, rated - flagged.rated),
    flags: flags.map((one) => ({ flag: one.flag, low: shareOf(one.low, one.rated) })),
  };
}
