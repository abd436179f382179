import { slot } from 'switchroom';
import { z } from 'zod';

/** Which plan. */
export const planSlot = slot.choice({
  name: 'plan',
  ask: 'Which plan would you like: Starter, Team, Business or Enterprise?',
  askAgain: 'We have Starter, Team, Business and Enterprise. Which one?',
  options: [
    { value: 'starter', words: ['starter', 'smallest', 'cheapest', 'basic'] },
    { value: 'team', words: ['team plan', 'team'] },
    { value: 'business', words: ['business plan', 'business'] },
    { value: 'enterprise', words: ['enterprise', 'biggest', 'largest'] },
  ],
});

const MONTHLY = ['monthly', 'month', 'per month', 'by month', 'every month', 'month by month'];
const AHEAD = ['prepay', 'prepaid', 'in advance', 'up front', 'upfront'];

/** Month by month, or a year ahead. */
export const billingSlot = slot.choice({
  name: 'billing',
  ask: 'Billed monthly, or annually in advance at a discount?',
  askAgain: 'Please say "monthly" or "annually".',
  options: [
    { value: 'monthly', words: MONTHLY },
    { value: 'annual', words: ['annual', 'annually', 'yearly', 'year', 'per year', ...AHEAD] },
  ],
});

/** How many people will use it. */
export const seatsSlot = slot.number({
  name: 'seats',
  ask: 'For how many people (seats) would it be?',
  askAgain: 'Just the number of people who will use it, such as 12.',
  schema: z.int().min(1).max(10_000),
});
