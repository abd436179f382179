import type { Comparison } from '../../contracts/eval-run.ts';
import { FAULTS, type Fault } from '../scorecard/faults.ts';
import { type NamedFigures, readLimit } from '../statistics/limit.ts';
import type { SuiteFigures } from './figures.ts';

/** Something that must be so, or the build fails. */
export interface Gate {
  /** As it was given. */
  readonly text: string;
  /** What is so instead; undefined when it holds. `before` are the figures of the baseline, and `compared` what both say of each other. */
  differs(
    figures: SuiteFigures,
    compared: Comparison | undefined,
    before?: SuiteFigures | undefined,
  ): string | undefined;
}

/** Figures a gate may be about. */
const FIGURES: NamedFigures<SuiteFigures> = {
  passed: ({ passed }) => passed.rate,
  success: ({ success }) => success.rate,
  quality: ({ quality }) => quality.rate,
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
/** The same, by how often what they were in the baseline. */
const RATIOS: NamedFigures<Record<'now' | 'before', SuiteFigures>> = Object.fromEntries(
  Object.entries(FIGURES).map(([name, figure]) => [
    name,
    ({ now, before }) => (figure(now) === figure(before) ? 1 : figure(now) / figure(before)),
  ]),
);
const MORE = `, or how often the baseline's, such as 1.5x; or ${COMPARED}`;
const NO_BASELINE = 'there is no baseline';

/**
 * Reads a gate: a figure, `>=` or `<=`, and a number, such as `routed>=0.9`, or how many times the baseline's, such as `p95-ms<=1.5x`;
 * or `not-worse`, which needs a baseline as well.
 * @throws SwitchroomError `request-invalid` for any other text.
 */
export function readGate(text: string): Gate {
  if (text === COMPARED) return { text, differs: (_, compared) => notWorse(compared) };
  const times = /^(.*)x$/.exec(text)?.[1];
  if (times === undefined) return readLimit(text, FIGURES, MORE);
  const limit = readLimit(times, RATIOS, MORE);
  return {
    text,
    differs(now, _, before) {
      const differs = before ? limit.differs({ now, before }) : NO_BASELINE;
      return differs && before ? `${differs}x` : differs;
    },
  };
}

function notWorse(compared: Comparison | undefined): string | undefined {
  if (!compared) return NO_BASELINE;
  return compared.verdict === 'worse' ? `it is worse (p ${compared.p.toFixed(4)})` : undefined;
}
