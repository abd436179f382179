import type { BillingPeriod } from './plans.ts';

/** One side of a plan change: how it is billed and what it costs per billing period, in USD. */
export interface Terms {
  readonly billing: BillingPeriod;
  readonly price: number;
}

/** When a change takes effect (`YYYY-MM-DD`) and what is charged for the rest of the period paid already, in USD. */
export interface Change {
  readonly effectiveOn: string;
  readonly immediate: boolean;
  readonly proratedCharge: number;
}

/**
 * An upgrade billed as before starts today and the difference is charged for the days left;
 * anything else starts when the period already paid for ends, and nothing is charged now.
 */
export function planChange(from: Terms, to: Terms, today: Date, renewalMonth: number): Change {
  const { start, end } = periodAround(today, from.billing, renewalMonth);
  if (from.billing !== to.billing || to.price <= from.price) {
    return { effectiveOn: iso(end), immediate: false, proratedCharge: 0 };
  }
  const share = days(new Date(iso(today)), end) / days(start, end);
  const proratedCharge = Math.round((to.price - from.price) * share * 100) / 100;
  return { effectiveOn: iso(today), immediate: true, proratedCharge };
}

/** The billing period around a day: months run from the 1st, years from the 1st of `renewalMonth` (0-11). */
function periodAround(today: Date, billing: BillingPeriod, renewalMonth: number) {
  const [year, month] = [today.getUTCFullYear(), today.getUTCMonth()];
  if (billing === 'monthly') return { start: first(year, month), end: first(year, month + 1) };
  const startYear = month >= renewalMonth ? year : year - 1;
  return { start: first(startYear, renewalMonth), end: first(startYear + 1, renewalMonth) };
}

function first(year: number, month: number): Date {
  return new Date(Date.UTC(year, month, 1));
}

function days(from: Date, to: Date): number {
  return Math.round((to.getTime() - from.getTime()) / 86_400_000);
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}
