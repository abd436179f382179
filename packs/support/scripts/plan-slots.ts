import { slot } from 'switchroom';

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

/** Month by month, or a year ahead. */
export const billingSlot = slot.choice({
  name: 'billing',
  ask: 'Billed monthly, or annually in advance at a discount?',
  askAgain: 'Please say "monthly" or "annually".',
  options: [
    {
      value: 'monthly',
      words: ['monthly', 'month', 'per month', 'by month', 'every month', 'month by month'],
    },
    {
      value: 'annual',
      words: [
        'annual',
        'annually',
        'yearly',
        'year',
        'per year',
        'prepay',
        'prepaid',
        'in advance',
        'up front',
        'upfront',
      ],
    },
  ],
});

/** How many people will use it. */
export const seatsSlot = slot.number({
  name: 'seats',
  ask: 'For how many people (seats) would it be?',
  askAgain: 'Just the number of people who will use it, such as 12.',
});
