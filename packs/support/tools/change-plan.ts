import { defineTool, type ToolContext, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { type Account, accountOf, verifiedAccount } from './account.ts';
import {
  type ChangeStatus,
  changeOfCall,
  type RecordedChange,
  recordChange,
  takeBackScheduled,
} from './plan-changes.ts';
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
import { planChange } from './proration.ts';

/** What became of a plan change; money in USD, date `YYYY-MM-DD`. */
export interface PlanChange {
  readonly plan: string;
  readonly billing: BillingPeriod;
  readonly seats: number;
  /** Per month or per year, as `billing` says. */
  readonly price: number;
  /** `kept`: a scheduled change was taken back, so the plan stays. */
  readonly status: ChangeStatus;
  readonly effective_on: string;
  /** For the days left in the period already paid; 0 when the change waits for its end. */
  readonly charged_now: number;
}

interface Wish {
  readonly plan: PlanId;
  readonly billing: BillingPeriod;
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
  async execute(wish, context): Promise<PlanChange> {
    const account = accountOf(context);
    const current = await lockCustomer(account.id, context);
    const plans = await readPlans(context.database);
    const made = (await changeOfCall(context)) ?? (await change(wish, current, plans, context));
    if (made.status === 'applied') {
      context.recordFact('account', { ...account, plan: made.plan, billing: made.billing });
    }
    const plan = planOf(plans, made.plan);
    const price = priceOf(plan, made.billing, current.seats);
    return { ...made, plan: plan.name, seats: current.seats, price };
  },
});

type Current = Pick<Account, 'id' | 'plan' | 'billing' | 'seats'> & { readonly renewal_month: number };

/** Holds the row until the end of the transaction, so that changes of one account run one after another. */
async function lockCustomer(id: string, context: ToolContext): Promise<Current> {
  const [row] = await context.database.query<Current>(
    `select id, plan_id as plan, billing, seats,
            extract(month from since + interval '1 month')::int - 1 as renewal_month
       from customers where id = $1 for update`,
    [id],
  );
  if (!row) throw new ToolRefusal('This account is no longer there; a person must look at it.');
  return row;
}

async function change(
  wish: Wish,
  current: Current,
  plans: readonly Plan[],
  context: ToolContext,
): Promise<RecordedChange> {
  const plan = planOf(plans, wish.plan);
  const takenBack = await takeBackScheduled(current.id, context);
  if (wish.plan === current.plan && wish.billing === current.billing) {
    if (!takenBack) throw new ToolRefusal(`The account is on ${plan.name}, billed ${wish.billing}, already.`);
    return {
      ...wish,
      status: 'kept',
      effective_on: context.now().toISOString().slice(0, 10),
      charged_now: 0,
    };
  }
  const problem = seatsProblem(plan, current.seats);
  if (problem) throw new ToolRefusal(`${problem} The account has ${current.seats}.`);
  const from = {
    billing: current.billing,
    price: priceOf(planOf(plans, current.plan), current.billing, current.seats),
  };
  const to = { billing: wish.billing, price: priceOf(plan, wish.billing, current.seats) };
  const timing = planChange(from, to, context.now(), current.renewal_month);
  return recordChange(current.id, current, wish, timing, context);
}
