import { FAULTS, type Fault } from '../scorecard/faults.ts';
import type { Comparison } from '../statistics/compare.ts';
import { type NamedFigures, readLimit } from '../statistics/limit.ts';
import type { SuiteFigures } from './figures.ts';

/** Something that must be so, or the build fails. */
export interface Gate {
  /** As it was given. */
  readonly text: string;
  /** What is so instead; undefined when it holds. */
  differs(figures: SuiteFigures, compared: Comparison | undefined): string | undefined;
}

/** Figures a gate may be about. */
const FIGURES: NamedFigures<SuiteFigures> = {
  passed: ({ passed }) => passed.rate,
  success: ({ success }) => success.rate,
  routed: ({ routed }) => routed.rate,
  'pass^k': ({ passK }) => passK.at(-1) ?? 0,
  flaky: ({ flaky }) => flaky.length,
  'flake-rate': ({ flakeRate }) => flakeRate.rate,
  'median-ms': ({ ms }) => ms.median,
  'p95-ms': ({ ms }) => ms.p95,
  usd: ({ usd }) => usd,
  clean: ({ scorecard }) => scorecard.total.clean.rate,
  ...Object.fromEntries(
    (Object.keys(FAULTS) as Fault[]).map((fault) => [
      fault,
      ({ scorecard }: SuiteFigures) => scorecard.total.faults[fault],
    ]),
  ),
};
const COMPARED = 'not-worse';

/**
 * Reads a gate: a figure, `>=` or `<=`, and a number, such as `routed>=0.9`; or `not-worse`, which needs a baseline.
 * @throws SwitchroomError `request-invalid` for any other text.
 */
export function readGate(text: string): Gate {
  if (text === COMPARED) return { text, differs: (_, compared) => notWorse(compared) };
  return readLimit(text, FIGURES, `; or ${COMPARED}`);
}

function notWorse(compared: Comparison | undefined): string | undefined {
  if (!compared) return 'there is no baseline';
  return compared.verdict === 'worse' ? `it is worse (p ${compared.p.toFixed(4)})` : undefined;
}
