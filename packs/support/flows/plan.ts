import { type FlowPart, flow } from 'switchroom';
import { count, dollars } from 'switchroom/kit';
import { billingExamples } from '../examples.ts';
import type { Account } from '../tools/account.ts';
import { changePlan, type PlanChange } from '../tools/change-plan.ts';
import { lookupPricing } from '../tools/lookup-pricing.ts';
import { type Plan, planId } from '../tools/plans.ts';
import { longDay } from '../words.ts';
import { billingSlot, planSlot, seatsSlot } from './plan-slots.ts';
import { verified } from './verified.ts';

const UNCHANGED = 'All right, your plan stays as it is.';

/** Moves the account to another plan or billing period; what was not named stays as it is. */
export const changeOfPlan = flow(
  { id: 'change-plan', title: 'changing your plan', examples: billingExamples.of('change-plan') },
  function* (c) {
    const account = yield* c.use(verified);
    const period = c.said(billingSlot);
    const named = c.said(planSlot) ?? (period ? undefined : yield* c.ask(planSlot));
    const wish = { plan: named ?? planId.parse(account.plan), billing: period ?? account.billing };
    const seats = c.said(seatsSlot);
    if (seats !== undefined && seats !== account.seats)
      yield* c.say(
        `Your account has ${account.seats} seats: you add or remove seats under Settings > Users, I change the plan for those you have.`,
      );
    const { problem } = yield* c.call(lookupPricing, { ...wish, seats: account.seats });
    const plan = problem ? yield* c.use(fitting(account, problem)) : wish.plan;
    if (!plan) return yield* c.say(UNCHANGED);
    // What it costs, and when, the tool says in its offer.
    const changed = yield* c.attempt(changePlan, { ...wish, plan });
    if (changed.ok) return yield* c.say(inWords(changed.result));
    if (changed.code === 'declined') return yield* c.say(UNCHANGED);
    const same = plan === account.plan && wish.billing === account.billing;
    return yield* c.say(
      `${same ? 'Then nothing changes:' : 'I have not changed anything:'} ${changed.reason}`,
    );
  },
);

/** Says why a plan does not take the account's seats; the largest that does, where that is another one than it has. */
function fitting({ seats, plan }: Account, problem: string): FlowPart<Plan['id'] | undefined> {
  return function* (c) {
    const { plans, quotes } = yield* c.call(lookupPricing, { seats });
    const largest = plans.find(({ name }) => name === quotes.at(-1)?.plan);
    const instead = largest && largest.id !== plan ? ` The largest for them is ${largest.name}.` : '';
    yield* c.say(
      `${problem} Your account has ${count(seats, 'seat')}; you add some under Settings > Users.${instead}`,
    );
    return instead === '' ? undefined : largest?.id;
  };
}

function inWords({ plan, billing, price, effective_on, charged_now, status }: PlanChange): string {
  const terms = `${plan}, ${dollars(price)} ${billing === 'annual' ? 'a year' : 'a month'}`;
  if (status === 'kept') return `Done: you stay on ${terms}, and the scheduled change is taken back.`;
  return status === 'scheduled'
    ? `Done: you move to ${terms}, on ${longDay(effective_on)}. Nothing is charged now.`
    : `Done: you are on ${terms}, from today. ${dollars(charged_now)} is charged now for the days left in the period.`;
}

/** A plan with its price and what it has. */
export function planInWords({ name, seat_month, features }: Plan): string {
  return `${name}, ${dollars(seat_month)} per seat and month: ${features.join(', ')}.`;
}
