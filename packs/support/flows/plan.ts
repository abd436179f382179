import { type FlowContext, flow } from 'switchroom';
import { count, dateInWords, dollars, list } from 'switchroom/kit';
import { accountFact } from '../tools/account.ts';
import { changePlan } from '../tools/change-plan.ts';
import type { Invoice } from '../tools/invoices.ts';
import { lookupInvoice } from '../tools/lookup-invoice.ts';
import { lookupPricing } from '../tools/lookup-pricing.ts';
import { sum } from '../tools/money.ts';
import { planId } from '../tools/plans.ts';
import { changeInWords, planInWords } from './plan-words.ts';
import { billingSlot, planSlot, seatsSlot } from './slots.ts';
import { verified } from './verified.ts';

const CHEAPER =
  /\b(?:the|a|next) (?:next )?(?:cheaper|smaller|lower) (?:one|plan)\b|\bone (?:plan |step )?(?:down|lower|cheaper)\b/i;

/** Moves the account to another plan or billing period; what was not named stays as it is. */
export const changeOfPlan = flow({ id: 'change-plan', title: 'changing your plan' }, function* (c) {
  const before = c.fact(accountFact) ? undefined : c.said(planSlot);
  // What anybody may know is told before it is known who asks.
  const [wanted] = before ? (yield* c.call(lookupPricing, { plan: before })).plans : [];
  if (wanted) yield* c.say(planInWords(wanted));
  const account = yield* c.use(verified);
  const billing = c.said(billingSlot) ?? account.billing;
  const named =
    (isCheaper(c) ? cheaperThan(account.plan) : undefined) ??
    c.said(planSlot) ??
    (c.said(billingSlot) ? undefined : yield* c.ask(planSlot));
  let plan = named ?? planId.parse(account.plan);
  let prices = yield* c.call(lookupPricing, { plan, seats: account.seats });
  while (prices.problem) {
    const { quotes } = yield* c.call(lookupPricing, { seats: account.seats });
    const fit = quotes.map((one) => `${one.plan} for ${dollars(one.per_month)} a month`).join(' or ');
    yield* c.say(
      `${prices.problem.replace(/\.$/, '')}, and your account has ${count(account.seats, 'seat')}; you add some under Settings > Users. As it is you can have ${fit}.`,
    );
    plan = yield* c.again(planSlot, 'Which one would you like?');
    prices = yield* c.call(lookupPricing, { plan, seats: account.seats });
  }
  const seats = c.said(seatsSlot);
  if (seats !== undefined && seats !== account.seats) {
    const [later] = (yield* c.call(lookupPricing, { plan, seats })).quotes;
    const price = later ? ` With ${seats} seats, ${later.plan} is ${dollars(later.per_month)} a month.` : '';
    yield* c.say(
      `Your account has ${account.seats} seats: you add or remove seats under Settings > Users, I change the plan for those you have.${price}`,
    );
  }
  const [chosen] = prices.plans;
  if (chosen && chosen.id !== wanted?.id && plan !== account.plan) yield* c.say(planInWords(chosen));
  // What it costs, and when, the tool says in its offer.
  const changed = yield* c.attempt(changePlan, { plan, billing });
  if (changed.ok) return yield* c.say(changeInWords(changed.result));
  if (changed.code === 'declined') return yield* c.say('All right, your plan stays as it is.');
  const isSame = plan === account.plan && billing === account.billing;
  return yield* c.say(
    `${isSame ? 'Then nothing changes:' : 'I have not changed anything:'} ${changed.reason}`,
  );
});

/** "The next cheaper one", from whatever they have. */
const isCheaper = ({ opening, told }: FlowContext) => [opening, ...told].some((text) => CHEAPER.test(text));

function cheaperThan(plan: string): (typeof planId.options)[number] | undefined {
  return planId.options[planId.options.indexOf(planId.parse(plan)) - 1];
}

/** The plan of the account, what it costs, and when the next invoice comes. */
export const yourPlan = flow({ id: 'plan', title: 'the plan you are on' }, function* (c) {
  const { plan, billing, seats } = yield* c.use(verified);
  const { quotes } = yield* c.call(lookupPricing, { plan: planId.parse(plan), seats });
  const { invoices, balance_due: due } = yield* c.call(lookupInvoice, {});
  const [quote] = quotes;
  const isAnnual = billing === 'annual';
  const price = (isAnnual ? quote?.per_year_prepaid : quote?.per_month) ?? 0;
  yield* c.say(
    `You are on ${quote?.plan ?? plan} with ${count(seats, 'seat')}, billed ${billing}: ${dollars(price)} a ${isAnnual ? 'year' : 'month'}, plus phone numbers and taxes.`,
  );
  const renewal = isAnnual ? yearPaid(invoices) : undefined;
  if (renewal) yield* c.say(`The year that is paid for ends on ${dateInWords(renewal)}, and then renews.`);
  const others = invoices[0]?.lines.filter(({ description }) => !/plan/i.test(description)) ?? [];
  const all = [
    `the plan ${dollars(price)}`,
    ...others.map((one) => `${one.description} ${dollars(one.amount)}`),
  ];
  const total = dollars(sum([price, ...others.map((one) => one.amount)]));
  const owed = due > 0 ? ` ${dollars(due)} is open from before.` : '';
  return yield* c.say(
    `The next invoice comes on ${dateInWords(renewal ?? nextFirst(c.today))} and will be about ${total}, before taxes: ${list(all, 'and')}.${owed}`,
  );
});

export const comparePlans = flow({ id: 'compare', title: 'what the plans have' }, function* (c) {
  const { plans } = yield* c.call(lookupPricing, {});
  return yield* c.say(plans.map(planInWords).join('\n'));
});

function nextFirst(today: Date): string {
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, 1)).toISOString();
}

/** Until when a plan that is billed annually is paid; undefined where no invoice of the last year is for it. */
function yearPaid(invoices: readonly Invoice[]): string | undefined {
  const paid = invoices.find(({ lines }) => lines.some(({ description }) => /annual/i.test(description)));
  return paid && `${Number(paid.month.slice(0, 4)) + 1}${paid.month.slice(4)}-01`;
}
