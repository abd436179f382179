import { defineTool } from 'switchroom';
import { z } from 'zod';
import {
  type BillingPeriod,
  billingPeriod,
  type Plan,
  planId,
  priceOf,
  readPlans,
  seatsProblem,
} from './plans.ts';

const ALSO = 'Each phone number is $4 a month. Taxes are not included. No setup fee.';

/** Reads the price list, and works out a quote for each plan that takes the seats, cheapest first; needs no account. */
export const lookupPricing = defineTool({
  name: 'lookup_pricing',
  description:
    'Read the price list (per seat, monthly and prepaid annually) and work out what a number of seats costs, with the annual prepay discount. No account needed.',
  effect: 'read',
  parameters: z.object({
    plan: planId.optional().describe('Only this plan.'),
    seats: z.int().min(1).max(10_000).optional().describe('How many people will use it.'),
    billing: billingPeriod.optional().describe('How the customer would pay, when known.'),
  }),
  async execute({ plan, seats, billing = null }, { database }) {
    const plans = (await readPlans(database)).filter(({ id }) => plan === undefined || id === plan);
    if (seats === undefined) return { plans, quotes: [], problem: null, also: ALSO };
    const fitting = plans.filter((one) => seatsProblem(one, seats) === undefined);
    // Why the plan that was asked for can't be quoted.
    const problem = (plan && plans[0] && seatsProblem(plans[0], seats)) ?? null;
    return { plans, quotes: fitting.map((one) => quote(one, seats, billing)), problem, also: ALSO };
  },
});

/** What a number of seats costs on one plan, both ways of paying, in USD; with the way that was asked for. */
export type Quote = ReturnType<typeof quote>;

function quote(plan: Plan, seats: number, billing: BillingPeriod | null) {
  const [perMonth, perYear] = [priceOf(plan, 'monthly', seats), priceOf(plan, 'annual', seats)];
  return {
    plan: plan.name,
    seats,
    per_month: perMonth,
    per_year_prepaid: perYear,
    saved_by_prepaying: Math.round((12 * perMonth - perYear) * 100) / 100,
    prepay_discount_percent: plan.prepay_discount_percent,
    billing,
  };
}
