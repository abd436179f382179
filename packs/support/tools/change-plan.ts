import { ToolRefusal } from 'switchroom';
import { dateInWords, dollars } from 'switchroom/kit';
import { z } from 'zod';
import { type Account, forAccount, type Serving } from './account.ts';
import { billingPeriod, planId, planOf, priceOf, readPlans, seatsProblem } from './plans.ts';
import { type Change, planChange, type Terms } from './proration.ts';

const parameters = z.object({
  plan: planId.describe('The plan to move to.'),
  billing: billingPeriod.describe('monthly, or annual: paid a year ahead at a discount.'),
});

/** Moves the verified account to another plan or billing period; the price told is per month or per year, as `billing` says. */
export const changePlan = forAccount.write({
  name: 'change_plan',
  description:
    'Change the plan or billing period of the verified customer. Only after the customer has heard the price and agreed. Upgrades start today and the difference is charged for the days left; other changes start when the paid period ends. Naming the present plan takes a scheduled change back.',
  parameters,
  prepare: planned,
  consent({ billing }, _context, { plan, present, terms, change }) {
    if (!change)
      return `You stay on ${plan.name}, billed ${billing}, and the change that is planned does not happen. Shall I take it back?`;
    const off = billing === 'annual' ? `, ${plan.prepay_discount_percent}% off for prepaying` : '';
    const start = change.immediate
      ? `It starts today, and ${dollars(change.proratedCharge)} is charged now for the days left in the period.`
      : `It starts on ${dateInWords(change.effectiveOn)}, when the paid period ends; nothing is charged now.`;
    return `${plan.name} for your ${present.seats} seats is ${inWords(terms)}${off}, instead of ${inWords(present)} as it is, plus phone numbers and taxes. ${start} Shall I change it?`;
  },
  async execute(wish, context, { plan, present, terms, change }) {
    const { database, known, idempotencyKey, conversationId, now } = context;
    await database.sql`update plan_changes set status = 'replaced', replaced_by_key = ${idempotencyKey}
      where customer_id = ${known.id} and status = 'scheduled'`;
    const told = { plan: plan.name, billing: wish.billing, seats: present.seats, price: terms.price };
    if (!change)
      return { ...told, status: 'kept', effective_on: now().toISOString().slice(0, 10), charged_now: 0 };
    const { immediate, effectiveOn: effective_on, proratedCharge: charged_now } = change;
    const status = immediate ? 'applied' : 'scheduled';
    await database.sql`
      insert into plan_changes (customer_id, from_plan, from_billing, to_plan, to_billing, status, requested_at,
        effective_on, prorated_charge, idempotency_key, created_by_conversation)
      select id, plan_id, billing, ${wish.plan}, ${wish.billing}, ${status}, ${now()}::timestamptz,
        ${effective_on}::date, ${charged_now}::numeric, ${idempotencyKey}, ${conversationId} from customers where id = ${known.id}`;
    if (immediate) {
      await database.sql`update customers set plan_id = ${wish.plan}, billing = ${wish.billing} where id = ${known.id}`;
      context.recordFact('account', { ...known, ...wish });
    }
    return { ...told, status, effective_on, charged_now };
  },
});

interface Present extends Terms, Pick<Account, 'plan' | 'seats'> {
  readonly renewal_month: number;
  /** A change waits for the paid period to end. */
  readonly has_scheduled: boolean;
}

/** What a wish comes to, without a change where it takes back the one that is planned; throws `ToolRefusal` for what can't be. */
async function planned(
  { plan: id, billing }: z.output<typeof parameters>,
  { database, known, now }: Serving,
) {
  const [current] = await database.sql<Omit<Present, 'price'>>`
    select plan_id as plan, billing, seats, extract(month from since + interval '1 month')::int - 1 as renewal_month,
           exists (select from plan_changes where customer_id = customers.id and status = 'scheduled') as has_scheduled
      from customers where id = ${known.id}`;
  if (!current) throw new ToolRefusal('This account is no longer there; a person must look at it.');
  const plans = await readPlans(database);
  const [plan, { seats }] = [planOf(plans, id), current];
  const present: Present = {
    ...current,
    price: priceOf(planOf(plans, current.plan), current.billing, seats),
  };
  const terms: Terms = { billing, price: priceOf(plan, billing, seats) };
  const isSame = id === present.plan && billing === present.billing;
  if (isSame && !present.has_scheduled)
    throw new ToolRefusal(`The account is on ${plan.name}, billed ${billing}, already.`);
  const problem = isSame ? undefined : seatsProblem(plan, seats);
  if (problem) throw new ToolRefusal(`${problem} The account has ${seats}.`);
  const change: Change | undefined = isSame
    ? undefined
    : planChange(present, terms, now(), present.renewal_month);
  return { plan, present, terms, change };
}

function inWords({ price, billing }: Terms): string {
  return `${dollars(price)} a ${billing === 'annual' ? 'year' : 'month'}`;
}

/** What became of a plan change. */
export type PlanChange = Awaited<ReturnType<typeof changePlan.execute>>;
