import { slot } from 'switchroom';
import { readExamples } from 'switchroom/kit';
import { z } from 'zod';
import { billingPeriod, planId } from '../tools/plans.ts';
import { ONE_PAGERS } from '../tools/send-one-pager.ts';

/** What customers call the values of a choice. */
const words = readExamples(new URL('../words.jsonl', import.meta.url));

/** Which plan. */
export const planSlot = words.choice('plan', planId.options, {
  ask: 'Which plan would you like: Starter, Team, Business or Enterprise?',
  askAgain: 'We have Starter, Team, Business and Enterprise. Which one?',
});

/** Month by month, or a year ahead. */
export const billingSlot = words.choice('billing', billingPeriod.options, {
  ask: 'Billed monthly, or annually in advance at a discount?',
  askAgain: 'Please say "monthly" or "annually".',
});

/** How many people will use it. */
export const seatsSlot = slot.number({
  name: 'seats',
  ask: 'For how many people (seats) would it be?',
  askAgain: 'Just the number of people who will use it, such as 12.',
  schema: z.int().min(1).max(10_000),
});

/** What a one-pager is about. */
export const topicSlot = words.choice('topic', ONE_PAGERS, {
  ask: 'What should it be about: an overview, pricing, security, integrations, or call centers?',
  askAgain: 'I have one-pagers on the overview, pricing, security, integrations and call centers. Which one?',
});

/** What may not work. */
export const troubleSlot = words.choice('trouble', ['calls', 'sound', 'app', 'signing-in', 'webhooks'], {
  ask: 'What is it that does not work: calls, their sound, the app or a phone, signing in, or a webhook?',
  askAgain: 'Is it calls that fail, bad sound, the app or a phone, signing in, or a webhook?',
  onlyWhenAsked: true,
});

/** All of what was paid, or a part of it. */
export const extentSlot = words.choice('extent', ['full', 'part'], {
  ask: 'Is it about the full amount, or a part of it?',
  askAgain: 'Please say "the full amount" or "a part", or name the amount.',
});
