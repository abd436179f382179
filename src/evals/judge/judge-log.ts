import { type Corrected, correctedShare } from '../statistics/corrected-share.ts';
import { type Share, shareOf } from '../statistics/interval.ts';
import type { Calibration } from './calibrate.ts';
import type { Exhibit } from './exhibit.ts';
import type { Judge, Verdict } from './judge.ts';

/** What a judge said of many exhibits. */
export interface Judged {
  readonly rubric: string;
  readonly model: string;
  /** What the judge passed. */
  readonly passed: Share;
  /** The same, corrected for the errors that its calibration has shown. */
  readonly corrected: Corrected | undefined;
  readonly verdicts: readonly (Verdict & { readonly id: string })[];
}

/** Judges exhibits one after the other; throws what the judge throws. */
export async function judgeAll(
  judge: Judge,
  exhibits: AsyncIterable<Exhibit>,
  calibration: Calibration | undefined,
): Promise<Judged> {
  const verdicts: (Verdict & { id: string })[] = [];
  for await (const exhibit of exhibits) verdicts.push({ id: exhibit.id, ...(await judge.judge(exhibit)) });
  const passed = shareOf(verdicts.filter(({ pass }) => pass).length, verdicts.length);
  return {
    rubric: judge.rubric,
    model: judge.model,
    passed,
    corrected: calibration && correctedShare(passed, calibration),
    verdicts,
  };
}
