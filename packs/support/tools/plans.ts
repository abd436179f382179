import { type Database, SwitchroomError } from 'switchroom';
import { z } from 'zod';

/** The plans of the price list, cheapest first. */
export const planId = z.enum(['starter', 'team', 'business', 'enterprise']);

/** How a plan is paid: month by month, or a year ahead at a discount. */
export const billingPeriod = z.enum(['monthly', 'annual']);

/** `monthly` or `annual`. */
export type BillingPeriod = z.output<typeof billingPeriod>;

/** A plan with its list prices per seat, in USD; `seat_year` is a year paid ahead, discount taken off. */
export interface Plan {
  readonly id: z.output<typeof planId>;
  readonly name: string;
  readonly seat_month: number;
  readonly seat_year: number;
  readonly prepay_discount_percent: number;
  readonly min_seats: number;
  readonly max_seats: number | null;
  readonly minutes_per_seat: number | null;
  readonly features: readonly string[];
}

/** Reads the price list, cheapest plan first. */
export function readPlans(database: Database): Promise<Plan[]> {
  return database.sql<Plan>`
    select id, name, seat_month::float8 as seat_month, seat_year::float8 as seat_year,
           prepay_discount_percent, min_seats, max_seats, minutes_per_seat, features
      from plans order by rank`;
}

/** The plan with this id; throws `internal` when the price list lacks it. */
export function planOf(plans: readonly Plan[], id: string): Plan {
  const plan = plans.find((one) => one.id === id);
  if (!plan) throw new SwitchroomError('internal', `The price list has no plan "${id}".`);
  return plan;
}

/** Why a plan can't have this many seats, or undefined when it can. */
export function seatsProblem({ name, min_seats, max_seats }: Plan, seats: number): string | undefined {
  if (seats < min_seats) return `${name} starts at ${min_seats} seats.`;
  return max_seats !== null && seats > max_seats ? `${name} goes up to ${max_seats} seats.` : undefined;
}

/** What the seats cost per billing period, in USD. */
export function priceOf(plan: Plan, billing: BillingPeriod, seats: number): number {
  return Math.round((billing === 'annual' ? plan.seat_year : plan.seat_month) * seats * 100) / 100;
}
