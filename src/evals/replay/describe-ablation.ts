import type { Ablation } from './ablate.ts';

/** Ablations as a table for people. */
export function describeAblations(ablations: readonly Ablation[]): string {
  if (ablations.length === 0) return 'No conversation took the edge.';
  const rows = ablations.map(({ from, to, field, missed, moreReasks, otherOutcome, verdict }) => [
    `${from} > ${to}`,
    field,
    verdict,
    `${missed.hits} of ${missed.of} (${percent(missed.low)} to ${percent(missed.high)})`,
    String(moreReasks),
    String(otherOutcome),
  ]);
  const table = [['edge', 'without', 'verdict', 'missed in', 're-asks more', 'other outcome'], ...rows];
  const widths =
    table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}
