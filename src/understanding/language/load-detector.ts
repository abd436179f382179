import type { DetectLanguage } from '../../contracts/understanding.ts';

let loading: Promise<DetectLanguage> | undefined;

/** A detector of 60 languages, for `UnderstandingContext.detectLanguage`. Loading it takes most of a second and 60 MB, once. */
export function loadDetector(): Promise<DetectLanguage> {
  loading ??= import('eld/medium').then(
    ({ eld }) =>
      (text) =>
        eld.detect(text).getScores(),
  );
  return loading;
}
