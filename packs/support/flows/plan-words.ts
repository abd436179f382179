import { dateInWords, dollars } from 'switchroom/kit';
import type { PlanChange } from '../tools/change-plan.ts';
import type { Quote } from '../tools/lookup-pricing.ts';
import type { Plan } from '../tools/plans.ts';

/** A plan with its price and what it has. */
export function planInWords({ name, seat_month, features }: Plan): string {
  return `${name}, ${dollars(seat_month)} per seat and month: ${features.join(', ')}.`;
}

/** What a number of seats costs on a plan, by the month and by the year. */
export function quoteInWords(quote: Quote): string {
  const { plan, seats, per_month, per_year_prepaid, saved_by_prepaying, prepay_discount_percent } = quote;
  return `${plan} ${dollars(per_month)} a month (${dollars(per_month / seats)} a seat), or ${dollars(per_year_prepaid)} a year prepaid (${prepay_discount_percent}% off, ${dollars(saved_by_prepaying)} saved)`;
}

/** What a change of plan came to. */
export function changeInWords({
  plan,
  billing,
  price,
  effective_on,
  charged_now,
  status,
}: PlanChange): string {
  const terms = `${plan}, ${dollars(price)} ${billing === 'annual' ? 'a year' : 'a month'}`;
  if (status === 'kept') return `Done: you stay on ${terms}, and the scheduled change is taken back.`;
  return status === 'scheduled'
    ? `Done: you move to ${terms}, on ${dateInWords(effective_on)}. Nothing is charged now.`
    : `Done: you are on ${terms}, from today. ${dollars(charged_now)} is charged now for the days left in the period.`;
}
