import type { LabelledUtterance } from '../../contracts/router.ts';
import { type LocalFigures, localFigures, round } from './risk-coverage.ts';

/** An utterance, what was made of it, and how sure. */
export interface RoutedUtterance {
  readonly row: LabelledUtterance;
  readonly predicted: string;
  readonly probability: number;
}

/** How well utterances find their agent; shares from 0 to 1, null where there is nothing to count. */
export interface UtteranceFigures extends LocalFigures {
  readonly rows: number;
  readonly accuracy: number;
  readonly inScopeAccuracy: number | null;
  /** Of what is nobody's business, how much was told to be. */
  readonly oosRecall: number | null;
  /** Of what was told to be nobody's, how much is. */
  readonly oosPrecision: number | null;
  readonly macroF1: number;
  /** By label, then by prediction. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly microsPerUtterance: number;
}

/** Counts utterances; `outOfScope` is the model's label for what is nobody's. */
export function utteranceFigures(
  all: readonly RoutedUtterance[],
  { outOfScope, sureBar, micros }: { outOfScope: string | undefined; sureBar: number; micros: number },
): UtteranceFigures {
  const right = all.filter(isRight).length;
  const inScope = all.filter(({ row }) => !row.outOfScope);
  const nobodys = all.filter(({ row }) => row.outOfScope);
  const told = all.filter(({ predicted }) => predicted === outOfScope);
  return {
    rows: all.length,
    accuracy: round(right / all.length),
    inScopeAccuracy: share(inScope.filter(isRight).length, inScope.length),
    oosRecall: share(nobodys.filter(({ predicted }) => predicted === outOfScope).length, nobodys.length),
    oosPrecision: share(told.filter(({ row }) => row.outOfScope).length, told.length),
    macroF1: macroF1(all),
    confusion: confusionOf(all),
    microsPerUtterance: Math.round(micros * 10) / 10,
    ...localFigures(
      all.map((one) => ({ probability: one.probability, right: isRight(one) })),
      sureBar,
    ),
  };
}

function isRight({ row, predicted }: RoutedUtterance): boolean {
  return row.agent === predicted;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : round(part / whole);
}

function macroF1(all: readonly RoutedUtterance[]): number {
  const labels = [...new Set(all.map(({ row }) => row.agent))];
  const scores = labels.map((label) => {
    const both = all.filter((one) => one.row.agent === label && one.predicted === label).length;
    const either = all.filter(({ row }) => row.agent === label).length;
    const named = all.filter(({ predicted }) => predicted === label).length;
    return (2 * both) / (either + named);
  });
  return round(scores.reduce((sum, one) => sum + one, 0) / labels.length);
}

function confusionOf(all: readonly RoutedUtterance[]): Record<string, Record<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { row, predicted } of all) {
    const line = counts.get(row.agent) ?? new Map<string, number>();
    line.set(predicted, (line.get(predicted) ?? 0) + 1);
    counts.set(row.agent, line);
  }
  return Object.fromEntries([...counts].map(([label, line]) => [label, Object.fromEntries(line)]));
}
