import { defineIntent, type ScriptContext, step } from 'switchroom';
import { salesExamples } from '../examples.ts';
import { lookupPricing, type Quote } from '../tools/lookup-pricing.ts';
import { usd } from '../tools/money.ts';
import { billingSlot, planSlot, seatsSlot } from './plan-slots.ts';
import { noticed } from './steps.ts';

const prices = (known: ScriptContext) => known.result(lookupPricing);
const quotes = (known: ScriptContext): readonly Quote[] => prices(known)?.quotes ?? [];
const problem = (known: ScriptContext) => prices(known)?.problem ?? undefined;

/** Prices, as a quote for a number of seats. */
export const pricing = defineIntent({
  id: 'pricing',
  title: 'a quote',
  examples: salesExamples.of('pricing'),
  steps: [
    noticed([planSlot, billingSlot]),
    step.collect([seatsSlot]),
    step.call(lookupPricing, (known) => ({
      plan: known.get(planSlot),
      seats: known.need(seatsSlot),
      billing: known.get(billingSlot),
    })),
    step.say(
      (known) => problem(known) ?? '',
      (known) => problem(known) !== undefined,
    ),
    step.stop((known) => problem(known) !== undefined),
    step.say((known) => `For ${known.need(seatsSlot)} seats: ${quotes(known).map(inWords).join('; ')}.`),
    step.say((known) => `${prices(known)?.also ?? ''} I can also book a demo or email you the price list.`),
  ],
});

/** The discount for paying a year ahead. */
export const annualDiscount = defineIntent({
  id: 'annual-discount',
  title: 'the discount for prepaying annually',
  examples: salesExamples.of('annual-discount'),
  steps: [
    noticed([planSlot, seatsSlot]),
    step.call(lookupPricing, (known) => ({
      plan: known.get(planSlot),
      seats: known.get(seatsSlot),
      billing: 'annual',
    })),
    step.say(
      (known) =>
        `Yes, paying a year ahead costs less. For ${known.get(seatsSlot)} seats: ${quotes(known).map(inWords).join('; ')}.`,
      (known) => quotes(known).length > 0,
    ),
    step.say(
      (known) => `${discounts(known)} Tell me how many seats you need and I will work out what you save.`,
      (known) => quotes(known).length === 0,
    ),
  ],
});

/** What the plans have and cost. */
export const compare = defineIntent({
  id: 'compare',
  title: 'comparing the plans',
  examples: salesExamples.of('compare'),
  steps: [
    step.call(lookupPricing, () => ({})),
    step.say(differences),
    step.say('Tell me how many people will use it and I will work out a price.'),
  ],
});

function inWords(quote: Quote): string {
  const { plan, per_month, per_year_prepaid, saved_by_prepaying, prepay_discount_percent } = quote;
  return `${plan} ${usd(per_month)} a month, or ${usd(per_year_prepaid)} a year prepaid (${prepay_discount_percent}% off, ${usd(saved_by_prepaying)} saved)`;
}

function discounts(known: ScriptContext): string {
  const plans = prices(known)?.plans ?? [];
  const list = plans.map(
    ({ name, prepay_discount_percent, seat_year }) =>
      `${prepay_discount_percent}% on ${name} (${usd(seat_year)} per seat and year)`,
  );
  return `Yes, paying a year ahead costs less: ${list.join(', ')}.`;
}

function differences(known: ScriptContext): string {
  const plans = prices(known)?.plans ?? [];
  return plans
    .map(
      ({ name, seat_month, features }) =>
        `${name}, ${usd(seat_month)} per seat and month: ${features.join(', ')}.`,
    )
    .join('\n');
}
