import { SwitchroomError } from '../../contracts/errors.ts';
import { own } from '../../contracts/own.ts';
import { FAULTS, type Fault } from '../scorecard/faults.ts';
import type { Comparison } from '../statistics/compare.ts';
import type { SuiteFigures } from './figures.ts';

/** Something that must be so, or the build fails. */
export interface Gate {
  /** As it was given. */
  readonly text: string;
  /** What is so instead; undefined when it holds. */
  differs(figures: SuiteFigures, compared: Comparison | undefined): string | undefined;
}

/** Figures a gate may be about. */
const FIGURES: Readonly<Record<string, (figures: SuiteFigures) => number>> = {
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
  const [, name = '', sign, limit] = /^([a-z0-9^-]+)(>=|<=)([0-9.]+)$/.exec(text) ?? [];
  const figure = own(FIGURES, name);
  const number = Number(limit);
  if (!figure || Number.isNaN(number)) {
    const known = `${Object.keys(FIGURES).join(', ')}, with >= or <= and a number; or ${COMPARED}`;
    throw new SwitchroomError('request-invalid', `"${text}" is no gate: ${known}.`);
  }
  return {
    text,
    differs(figures) {
      const value = figure(figures);
      const holds = sign === '>=' ? value >= number : value <= number;
      return holds ? undefined : `it is ${Number(value.toFixed(4))}`;
    },
  };
}

function notWorse(compared: Comparison | undefined): string | undefined {
  if (!compared) return 'there is no baseline';
  return compared.verdict === 'worse' ? `it is worse (p ${compared.p.toFixed(4)})` : undefined;
}
