import { type FailedRun, type KeptCase, type KeptFigures, LETTERS_OF_RUN } from '../../contracts/eval-run.ts';
import type { SuiteFigures } from './figures.ts';
import type { CaseResult } from './run-suite.ts';

/** Of so many cases that failed it is kept how. */
const TOLD_CASES = 100;
const TOLD_FAILURES = 5;
const TOLD_MESSAGES = 12;

/** What of the figures of a suite is kept. */
export function keptFigures({ ms, ...figures }: SuiteFigures): KeptFigures {
  const { cases, repeat, passed, success, quality, routed, flakeRate, usd } = figures;
  const shares = { passed, success, quality, routed, flakeRate };
  return { cases, repeat, ...shares, medianMs: ms.median, p95Ms: ms.p95, usd };
}

/** What of the cases is kept; those that were not held are left out. */
export function keptCases(results: readonly CaseResult[]): KeptCase[] {
  let told = 0;
  return results
    .filter(({ runs }) => runs.length > 0)
    .map((one) => {
      const { id, runs, quarantined } = one;
      const failed = told < TOLD_CASES ? failedRun(one) : undefined;
      if (failed) told++;
      const passed = runs.filter((run) => run.passed).length;
      return {
        id: cut(id),
        passed,
        of: runs.length,
        ...(quarantined !== undefined && { quarantined: cut(quarantined) }),
        ...(failed && { failed }),
      };
    });
}

function failedRun({ messages, runs, expect }: CaseResult): FailedRun | undefined {
  const run = runs.find(({ passed }) => !passed);
  if (!run) return undefined;
  const wantedPath = expect?.path;
  return {
    failures: run.failures.slice(0, TOLD_FAILURES).map(cut),
    messages: messages.slice(0, TOLD_MESSAGES).map(({ text, agent }, at) => ({
      text: cut(text),
      ...(agent !== undefined && { wanted: agent }),
      had: cut(run.owners[at] ?? ''),
    })),
    ...(wantedPath !== undefined && { wantedPath: cut(wantedPath) }),
    path: cut(run.path),
  };
}

function cut(text: string): string {
  return text.length > LETTERS_OF_RUN ? `${text.slice(0, LETTERS_OF_RUN - 1)}…` : text;
}
