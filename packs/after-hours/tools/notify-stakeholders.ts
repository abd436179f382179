import { defineTool, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { isUrgent } from '../ladder.ts';
import { incidentToChange, note, openIncidentFirst } from './incident.ts';

/** Least time between two notices about one incident, in minutes. */
export const NOTICE_EVERY_MINUTES = 15;

/** Queues a notice to those at the customer who want to hear of a P1 or P2. */
export const notifyStakeholders = defineTool({
  name: 'notify_stakeholders',
  description: `Queue an email about the open incident to the customer's own stakeholders: P1 and P2 only, at most every ${NOTICE_EVERY_MINUTES} minutes. Facts only, no promises.`,
  effect: 'write',
  atomic: true,
  identifiedBy: [],
  parameters: z.object({
    text: z.string().min(1).max(500).describe('Two sentences: what is known, what is being done.'),
  }),
  requires: openIncidentFirst,
  consent: { none: 'They asked to be told of every such incident.' },
  async execute({ text }, context): Promise<{ reference: string; told: readonly string[] }> {
    const { id, reference, severity, customer_id: customer } = await incidentToChange(context);
    const { database, idempotencyKey } = context;
    if (!isUrgent(severity))
      throw new ToolRefusal(`Stakeholders are told of P1 and P2 only; this is a ${severity}.`);
    const since = new Date(context.now().getTime() - NOTICE_EVERY_MINUTES * 60_000);
    const recent = await database.query(
      `select 1 from notices where incident_id = $1 and queued_at > $2 and idempotency_key <> $3`,
      [id, since, idempotencyKey],
    );
    if (recent.length > 0) {
      throw new ToolRefusal(`A notice to them was queued less than ${NOTICE_EVERY_MINUTES} minutes ago.`);
    }
    const told = await database.query<{ name: string }>(
      `with theirs as (select name, email from stakeholders where customer_id = $5), queued as (
         insert into notices (incident_id, email, text, queued_at, idempotency_key)
         select $1, email, $2, $3, $4 from theirs on conflict do nothing
       ) select name from theirs order by 1`,
      [id, `${reference}: ${text}`, context.now(), idempotencyKey, customer],
    );
    await note(context, { incident: id, text: 'Notices to stakeholders are queued.' });
    return { reference, told: told.map(({ name }) => name) };
  },
});
