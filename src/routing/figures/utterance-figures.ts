import type { LabelledUtterance, Routed } from '../../contracts/router.ts';
import { type LocalFigures, localFigures, round } from './risk-coverage.ts';

/** An utterance and what was made of it. */
export interface RoutedUtterance {
  readonly row: LabelledUtterance;
  readonly routed: Pick<Routed, 'kind' | 'agent' | 'probability'>;
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
  { outOfScope, micros }: { outOfScope: string | undefined; micros: number },
): UtteranceFigures {
  const isTold = ({ routed }: RoutedUtterance) => routed.agent === outOfScope;
  const right = all.filter(isRight).length;
  const inScope = all.filter(({ row }) => !row.outOfScope);
  const nobodys = all.filter(({ row }) => row.outOfScope);
  const told = all.filter(isTold);
  return {
    rows: all.length,
    accuracy: round(right / all.length),
    inScopeAccuracy: share(inScope.filter(isRight).length, inScope.length),
    oosRecall: share(nobodys.filter(isTold).length, nobodys.length),
    oosPrecision: share(told.filter(({ row }) => row.outOfScope).length, told.length),
    macroF1: macroF1(all),
    confusion: confusionOf(all),
    microsPerUtterance: Math.round(micros * 10) / 10,
    ...localFigures(
      all.map((one) => ({
        probability: one.routed.probability,
        sure: one.routed.kind !== 'unsure',
        right: isRight(one),
      })),
    ),
  };
}

function isRight({ row, routed }: RoutedUtterance): boolean {
  return row.agent === routed.agent;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : round(part / whole);
}

function macroF1(all: readonly RoutedUtterance[]): number {
  const labels = [...new Set(all.map(({ row }) => row.agent))];
  const scores = labels.map((label) => {
    const both = all.filter((one) => one.row.agent === label && one.routed.agent === label).length;
    const either = all.filter(({ row }) => row.agent === label).length;
    const named = all.filter(({ routed }) => routed.agent === label).length;
    return (2 * both) / (either + named);
  });
  return round(scores.reduce((sum, one) => sum + one, 0) / labels.length);
}

function confusionOf(all: readonly RoutedUtterance[]): Record<string, Record<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { row, routed } of all) {
    const line = counts.get(row.agent) ?? new Map<string, number>();
    line.set(routed.agent, (line.get(routed.agent) ?? 0) + 1);
    counts.set(row.agent, line);
  }
  return Object.fromEntries([...counts].map(([label, line]) => [label, Object.fromEntries(line)]));
}
