import type { ToolContext } from 'switchroom';
import type { BillingPeriod, PlanId } from './plans.ts';
import type { Change } from './proration.ts';

/** A plan and how it is billed. */
export interface PlanTerms {
  readonly plan: string;
  readonly billing: BillingPeriod;
}

/** What became of a wish: done, waiting for the paid period to end, superseded since, or nothing to change after all. */
export type ChangeStatus = 'applied' | 'scheduled' | 'replaced' | 'kept';

/** A recorded change; date `YYYY-MM-DD`, money in USD. */
export interface RecordedChange extends PlanTerms {
  readonly status: ChangeStatus;
  readonly effective_on: string;
  readonly charged_now: number;
}

/** The change that this very call made before, if it is tried again. */
export async function changeOfCall({
  database,
  idempotencyKey,
}: ToolContext): Promise<RecordedChange | undefined> {
  const [row] = await database.query<RecordedChange>(
    `select to_plan as plan, to_billing as billing, status, effective_on::text,
            prorated_charge::float8 as charged_now
       from plan_changes where idempotency_key = $1`,
    [idempotencyKey],
  );
  return row;
}

/** Takes back the scheduled change of an account; tells whether this call did so, now or when it was tried before. */
export async function takeBackScheduled(customerId: string, context: ToolContext): Promise<boolean> {
  const { database, idempotencyKey } = context;
  await database.query(
    `update plan_changes set status = 'replaced', replaced_by_key = $2
      where customer_id = $1 and status = 'scheduled'`,
    [customerId, idempotencyKey],
  );
  const taken = await database.query(`select id from plan_changes where replaced_by_key = $1`, [
    idempotencyKey,
  ]);
  return taken.length > 0;
}

/** Records a change, and makes it when it starts today. */
export async function recordChange(
  customerId: string,
  from: PlanTerms,
  to: { readonly plan: PlanId; readonly billing: BillingPeriod },
  change: Change,
  context: ToolContext,
): Promise<RecordedChange> {
  const { database, conversationId, idempotencyKey } = context;
  const status = change.immediate ? 'applied' : 'scheduled';
  await database.query(
    `insert into plan_changes (customer_id, from_plan, from_billing, to_plan, to_billing, status,
       requested_at, effective_on, prorated_charge, idempotency_key, created_by_conversation)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[customerId, from.plan, from.billing, to.plan, to.billing, status],
      ...[context.now(), change.effectiveOn, change.proratedCharge, idempotencyKey, conversationId],
    ],
  );
  if (change.immediate) {
    await database.query(`update customers set plan_id = $2, billing = $3 where id = $1`, [
      customerId,
      to.plan,
      to.billing,
    ]);
  }
  return { ...to, status, effective_on: change.effectiveOn, charged_now: change.proratedCharge };
}
