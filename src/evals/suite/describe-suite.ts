import type { Share } from '../statistics/interval.ts';
import type { SuiteFigures } from './figures.ts';

/** The shares of a suite's figures for people, a line each; those of nothing are left out. */
export function describeSuite({
  passed,
  success,
  quality,
  routed,
  flakeRate,
  quarantined,
}: SuiteFigures): string {
  const shares: Readonly<Record<string, Share>> = { passed, success, quality, routed, flaky: flakeRate };
  const lines = Object.entries(shares).flatMap(([name, share]) =>
    share.of === 0 ? [] : `${name.padEnd(11)} ${shareText(share)}`,
  );
  const aside = quarantined.map(
    ({ id, passed: its, why }) => `quarantined ${id}: ${its.hits} of ${its.of} (${why})`,
  );
  return [...lines, ...aside].join('\n');
}

function shareText({ hits, of, rate, low, high }: Share): string {
  return `${hits} of ${of}: ${percent(rate)} (${percent(low)} to ${percent(high)})`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
