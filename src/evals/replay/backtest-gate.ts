import { type Limit, type NamedFigures, readLimit } from '../statistics/limit.ts';
import type { Backtest } from './backtest.ts';

/** Something that must be so of a backtest, or the build fails. */
export type BacktestGate = Limit<Backtest>;

const FIGURES: NamedFigures<Backtest> = {
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
  return readLimit(text, FIGURES);
}
