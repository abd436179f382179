/** The figure that so many per cent of the figures do not exceed. */
export function percentile(figures: readonly number[], percent: number): number {
  return percentileIn(
    figures.toSorted((a, b) => a - b),
    percent,
  );
}

/** The same of figures that are in order. */
export function percentileIn(sorted: ArrayLike<number>, percent: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}

/** The middle of some figures. */
export function median(figures: readonly number[]): number {
  return percentile(figures, 50);
}

/** A figure with as many decimals as can be trusted. */
export function round(figure: number, decimals = 3): number {
  return Number(figure.toFixed(decimals));
}

/** How long some work takes, in ms. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
