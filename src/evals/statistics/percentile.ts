/** The figure that such a share of figures does not exceed, from 0 to 1; `sorted` is in order. 0 where there is none. */
export function percentileIn(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
