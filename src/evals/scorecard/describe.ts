import type { Fault } from './faults.ts';
import type { EdgeScore, Scorecard } from './scorecard.ts';

/** A scorecard as a table for people: a line for each edge, and one for all. */
export function describeScorecard({ conversations, messages, total, edges }: Scorecard): string {
  const perConversation = conversations === 0 ? 0 : total.handoffs / conversations;
  const head = `${conversations} conversations, ${messages} messages, ${perConversation.toFixed(2)} handoffs a conversation`;
  const rows = [...edges, total].map(cellsOf);
  const table = [['edge', 'handoffs', 'without fault', 'refused', 'first words', 'faults'], ...rows];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [head, '', ...lines].join('\n');
}

function cellsOf({ from, to, handoffs, refused, faults, clean, firstReplyMs }: EdgeScore): string[] {
  const found = (Object.entries(faults) as [Fault, number][]).flatMap(([fault, count]) =>
    count === 0 ? [] : `${fault} ${count}`,
  );
  return [
    from === '*' ? 'all' : `${from || '(start)'} > ${to}`,
    String(handoffs),
    handoffs === 0 ? '-' : `${percent(clean.rate)} (${percent(clean.low)} to ${percent(clean.high)})`,
    String(refused),
    firstReplyMs === undefined ? '-' : `${firstReplyMs.median} ms, p95 ${firstReplyMs.p95} ms`,
    found.join(', '),
  ];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
