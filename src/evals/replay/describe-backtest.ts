import type { Share } from '../statistics/interval.ts';
import type { Backtest } from './backtest.ts';

/** A backtest for people: how much would change, then each group with its examples. */
export function describeBacktest(backtest: Backtest): string {
  const { conversations, turns, leftOut, changed, conversationsChanged, asRecorded, sealed, groups } =
    backtest;
  const head = [
    `${turns} messages of ${conversations} conversations decided anew${leftOut > 0 ? `, ${leftOut} left out` : ''}`,
    `changed             ${told(changed)}`,
    `in conversations    ${told(conversationsChanged)}`,
    `present as recorded ${told(asRecorded)}`,
    ...(sealed > 0 ? [`${sealed} tool calls are not on record, and were refused`] : []),
  ];
  const lines = groups.flatMap(({ from, was, wouldBe, count, examples }) => [
    '',
    `${count} from ${from}: ${was}, would be ${wouldBe}`,
    ...examples.map(({ conversation, seq, text }) => `  ${conversation} ${seq}  "${text}"`),
  ]);
  return [...head, ...lines].join('\n');
}

function told({ hits, of, rate, low, high }: Share): string {
  return `${hits} of ${of} = ${percent(rate)} (${percent(low)} to ${percent(high)})`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
