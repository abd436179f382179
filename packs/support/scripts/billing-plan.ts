import { defineIntent, type ScriptContext, step } from 'switchroom';
import { billingExamples } from '../examples.ts';
import { changePlan } from '../tools/change-plan.ts';
import { lookupPricing } from '../tools/lookup-pricing.ts';
import { usd } from '../tools/money.ts';
import { type BillingPeriod, type PlanId, planId } from '../tools/plans.ts';
import { longDay } from '../words.ts';
import { billingSlot, planSlot } from './plan-slots.ts';
import { bringInPerson, noticed } from './steps.ts';
import { accountIn, verifySteps } from './verify.ts';

const unfit = (known: ScriptContext) => known.result(lookupPricing)?.problem ?? undefined;
const refused = (known: ScriptContext) => known.refusal(changePlan) !== undefined;

/** Moves the account to another plan or billing period. */
export const changeOfPlan = defineIntent({
  id: 'change-plan',
  title: 'changing your plan',
  examples: billingExamples.of('change-plan'),
  steps: [
    ...verifySteps,
    noticed([billingSlot]),
    step.collect([planSlot], (known) => known.get(billingSlot) === undefined),
    step.call(lookupPricing, (known) => ({ ...wanted(known), seats: accountIn(known)?.seats ?? 1 })),
    step.say(
      (known) => `${unfit(known)} Your account has ${accountIn(known)?.seats} seats.`,
      (known) => unfit(known) !== undefined,
    ),
    step.stop((known) => unfit(known) !== undefined),
    // What it costs, and when, the tool says in its offer.
    step.confirm('Shall I change it?', 'All right, your plan stays as it is.'),
    step.call(changePlan, wanted),
    step.say(changed, (known) => known.result(changePlan) !== undefined),
    step.say((known) => `I have not changed anything: ${known.refusal(changePlan) ?? ''}`, refused),
  ],
});

/** Cancelling: says what happens and brings in a person. */
export const cancelPlan = defineIntent({
  id: 'cancel',
  title: 'cancelling your plan',
  examples: billingExamples.of('cancel'),
  steps: [
    step.say(
      'I am sorry to see you go. A monthly plan ends with the paid month and costs nothing to cancel; an annual one runs to its end and is not renewed. Your numbers are kept for 30 days so that you can move them.',
    ),
    step.confirm(
      'A colleague closes accounts. Shall I bring one in?',
      'All right, your plan stays as it is.',
    ),
    ...verifySteps,
    ...bringInPerson('The customer wants to cancel the plan.', (known) => {
      const account = accountIn(known);
      return `Wants to cancel: ${account?.plan} plan, billed ${account?.billing}, ${account?.seats} seats.`;
    }),
  ],
});

/** What the customer named; the rest stays as it is. */
function wanted(known: ScriptContext): { plan: PlanId; billing: BillingPeriod } {
  const account = accountIn(known);
  return {
    plan: known.get(planSlot) ?? planId.parse(account?.plan),
    billing: known.get(billingSlot) ?? account?.billing ?? 'monthly',
  };
}

function changed(known: ScriptContext): string {
  const change = known.result(changePlan);
  if (!change) return '';
  const { plan, billing, price, effective_on, charged_now, status } = change;
  const terms = `${plan}, ${usd(price)} ${billing === 'annual' ? 'a year' : 'a month'}`;
  if (status === 'kept') return `Done: you stay on ${terms}, and the scheduled change is taken back.`;
  if (status === 'scheduled')
    return `Done: you move to ${terms}, on ${longDay(effective_on)}. Nothing is charged now.`;
  return `Done: you are on ${terms}, from today. ${usd(charged_now)} is charged now for the days left in the period.`;
}
