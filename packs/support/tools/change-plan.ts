import { type ConsentContext, type Database, defineTool, type ToolContext, ToolRefusal } from 'switchroom';
import { dollars } from 'switchroom/kit';
import { z } from 'zod';
import { longDay } from '../words.ts';
import { type Account, accountOf, verifiedAccount } from './account.ts';
import {
  type BillingPeriod,
  billingPeriod,
  type Plan,
  type PlanId,
  planId,
  planOf,
  priceOf,
  readPlans,
  seatsProblem,
} from './plans.ts';
import { type Change, planChange } from './proration.ts';

interface Wish {
  readonly plan: PlanId;
  readonly billing: BillingPeriod;
}

/** What became of a wish; date `YYYY-MM-DD`, money in USD. */
interface Made {
  readonly plan: string;
  readonly billing: BillingPeriod;
  /** Done, waiting for the paid period to end, superseded since, or nothing to change after all. */
  readonly status: 'applied' | 'scheduled' | 'replaced' | 'kept';
  readonly effective_on: string;
  /** For the days left in the period already paid; 0 when the change waits for its end. */
  readonly charged_now: number;
}

/** What became of a plan change; the price is per month or per year, as `billing` says. */
export interface PlanChange extends Made {
  readonly seats: number;
  readonly price: number;
}

/** Moves the verified account to another plan or billing period. */
export const changePlan = defineTool({
  name: 'change_plan',
  description:
    'Change the plan or billing period of the verified customer. Only after the customer has heard the price and agreed. Upgrades start today and the difference is charged for the days left; other changes start when the paid period ends. Naming the present plan takes a scheduled change back.',
  effect: 'write',
  atomic: true,
  parameters: z.object({
    plan: planId.describe('The plan to move to.'),
    billing: billingPeriod.describe('monthly, or annual: paid a year ahead at a discount.'),
  }),
  requires: verifiedAccount,
  consent: offerOf,
  async execute(wish, context): Promise<PlanChange> {
    const account = accountOf(context);
    const current = await readCustomer(account.id, context.database, 'for update');
    const plans = await readPlans(context.database);
    const [earlier] = await context.database.query<Made>(
      `select to_plan as plan, to_billing as billing, status, effective_on::text, prorated_charge::float8 as charged_now
         from plan_changes where idempotency_key = $1`,
      [context.idempotencyKey],
    );
    const made = earlier ?? (await change(wish, current, plans, context));
    if (made.status === 'applied') {
      context.recordFact('account', { ...account, plan: made.plan, billing: made.billing });
    }
    const plan = planOf(plans, made.plan);
    const price = priceOf(plan, made.billing, current.seats);
    return { ...made, plan: plan.name, seats: current.seats, price };
  },
});

/** What the change costs, as it is offered; nobody is offered what they have, or a plan that does not fit them. */
async function offerOf(wish: Wish, context: ConsentContext): Promise<string> {
  const { database } = context;
  const current = await readCustomer(accountOf(context).id, database);
  const { plan: present, billing, seats } = current;
  const plans = await readPlans(database);
  const plan = planOf(plans, wish.plan);
  if (wish.plan === present && wish.billing === billing) {
    if (!current.has_scheduled) throw alreadyOn(plan, billing);
    return `You stay on ${plan.name}, billed ${billing}, and the change that is planned does not happen. Shall I take it back?`;
  }
  refuseUnlessFits(plan, seats);
  const price = dollars(priceOf(plan, wish.billing, seats));
  const now = `, instead of ${dollars(priceOf(planOf(plans, present), billing, seats))} a ${billing === 'annual' ? 'year' : 'month'} as it is`;
  const terms =
    wish.billing === 'annual'
      ? `${price} a year, ${plan.prepay_discount_percent}% off for prepaying`
      : `${price} a month`;
  const { immediate, effectiveOn, proratedCharge } = timingOf(wish, current, plans, context.now());
  const start = immediate
    ? `It starts today, and ${dollars(proratedCharge)} is charged now for the days left in the period.`
    : `It starts on ${longDay(effectiveOn)}, when the paid period ends; nothing is charged now.`;
  return `${plan.name} for your ${seats} seats is ${terms}${now}, plus phone numbers and taxes. ${start} Shall I change it?`;
}

type Current = Pick<Account, 'id' | 'plan' | 'billing' | 'seats'> & {
  readonly renewal_month: number;
  /** A change waits for the paid period to end. */
  readonly has_scheduled: boolean;
};

/** `for update` holds the row until the end of the transaction, so that changes of one account run one after another. */
async function readCustomer(id: string, database: Database, lock: '' | 'for update' = ''): Promise<Current> {
  const [row] = await database.query<Current>(
    `select id, plan_id as plan, billing, seats,
            extract(month from since + interval '1 month')::int - 1 as renewal_month,
            exists (select from plan_changes where customer_id = $1 and status = 'scheduled') as has_scheduled
       from customers where id = $1 ${lock}`,
    [id],
  );
  if (!row) throw new ToolRefusal('This account is no longer there; a person must look at it.');
  return row;
}

/** Makes or plans the change in place of one that is planned; naming the present plan takes that one back. */
async function change(
  wish: Wish,
  current: Current,
  plans: readonly Plan[],
  context: ToolContext,
): Promise<Made> {
  const { database, idempotencyKey, conversationId, now } = context;
  const plan = planOf(plans, wish.plan);
  await database.query(
    `update plan_changes set status = 'replaced', replaced_by_key = $2 where customer_id = $1 and status = 'scheduled'`,
    [current.id, idempotencyKey],
  );
  if (wish.plan === current.plan && wish.billing === current.billing) {
    // By this call, now or when it was tried before.
    const back = await database.query(`select id from plan_changes where replaced_by_key = $1`, [
      idempotencyKey,
    ]);
    if (back.length === 0) throw alreadyOn(plan, wish.billing);
    return { ...wish, status: 'kept', effective_on: now().toISOString().slice(0, 10), charged_now: 0 };
  }
  refuseUnlessFits(plan, current.seats);
  const { immediate, effectiveOn, proratedCharge } = timingOf(wish, current, plans, now());
  const status = immediate ? 'applied' : 'scheduled';
  await database.query(
    `insert into plan_changes (customer_id, from_plan, from_billing, to_plan, to_billing, status,
       requested_at, effective_on, prorated_charge, idempotency_key, created_by_conversation)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[current.id, current.plan, current.billing, wish.plan, wish.billing, status],
      ...[now(), effectiveOn, proratedCharge, idempotencyKey, conversationId],
    ],
  );
  if (immediate)
    await database.query(`update customers set plan_id = $2, billing = $3 where id = $1`, [
      ...[current.id, wish.plan, wish.billing],
    ]);
  return { ...wish, status, effective_on: effectiveOn, charged_now: proratedCharge };
}

/** When it takes effect, and what is charged for the rest of the period. */
function timingOf(wish: Wish, current: Current, plans: readonly Plan[], now: Date): Change {
  const termsOf = ({ plan, billing }: Pick<Current, 'plan' | 'billing'>) => ({
    billing,
    price: priceOf(planOf(plans, plan), billing, current.seats),
  });
  return planChange(termsOf(current), termsOf(wish), now, current.renewal_month);
}

function alreadyOn({ name }: Plan, billing: BillingPeriod): ToolRefusal {
  return new ToolRefusal(`The account is on ${name}, billed ${billing}, already.`);
}

function refuseUnlessFits(plan: Plan, seats: number): void {
  const problem = seatsProblem(plan, seats);
  if (problem) throw new ToolRefusal(`${problem} The account has ${seats}.`);
}
