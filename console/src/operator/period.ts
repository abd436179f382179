/** The periods figures are told for: their days, as they stand in the address. */
export const PERIODS = { '1': 'Today', '7': '7 days', '30': '30 days', '90': '90 days' } as const;

/** One of `PERIODS`. */
export type Period = keyof typeof PERIODS;

const DAY_MS = 86_400_000;

/** The period in the address. */
export function periodIn(search: string): Period {
  const days = new URLSearchParams(search).get('days') ?? '';
  return Object.hasOwn(PERIODS, days) ? (days as Period) : '7';
}

/** When a period began, ISO 8601. */
export function beginOf(period: Period, now: number): string {
  return new Date(now - Number(period) * DAY_MS).toISOString();
}
