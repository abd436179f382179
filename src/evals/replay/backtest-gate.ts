import { SwitchroomError } from '../../contracts/errors.ts';
import { own } from '../../contracts/own.ts';
import type { Backtest } from './backtest.ts';

/** Something that must be so of a backtest, or the build fails. */
export interface BacktestGate {
  /** As it was given. */
  readonly text: string;
  /** What is so instead; undefined when it holds. */
  differs(backtest: Backtest): string | undefined;
}

const FIGURES: Readonly<Record<string, (backtest: Backtest) => number>> = {
  changed: ({ changed }) => changed.rate,
  // What may truly be so, with few messages.
  'changed-high': ({ changed }) => changed.high,
  'conversations-changed': ({ conversationsChanged }) => conversationsChanged.rate,
  'as-recorded': ({ asRecorded }) => asRecorded.rate,
  messages: ({ turns }) => turns,
  sealed: ({ sealed }) => sealed,
};

/** Reads a gate such as `changed<=0.02`. @throws SwitchroomError `request-invalid` for any other text. */
export function readBacktestGate(text: string): BacktestGate {
  const [, name = '', sign, limit] = /^([a-z-]+)(>=|<=)([0-9.]+)$/.exec(text) ?? [];
  const figure = own(FIGURES, name);
  const number = Number(limit);
  if (!figure || Number.isNaN(number)) {
    const known = `${Object.keys(FIGURES).join(', ')}, with >= or <= and a number`;
    throw new SwitchroomError('request-invalid', `"${text}" is no gate: ${known}.`);
  }
  return {
    text,
    differs(backtest) {
      const value = figure(backtest);
      const holds = sign === '>=' ? value >= number : value <= number;
      return holds ? undefined : `it is ${Number(value.toFixed(4))}`;
    },
  };
}
