import { ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { forAccount } from './account.ts';
import { type Delivery, diagnose } from './diagnose-deliveries.ts';

/** A webhook as set up by the customer, with its last deliveries. */
interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly status: 'active' | 'paused' | 'disabled';
  readonly deliveries: readonly (Omit<Delivery, 'attempted_at'> & { readonly attempted_at: string })[];
}

/** A webhook, and what its deliveries of the 24 hours before the last one tell; from when to when is ISO 8601. */
export type WebhookReport = ReturnType<typeof reportOn>;

/** Reads the deliveries of the verified account's webhooks and says what is wrong; the one that fails most comes first. */
export const runWebhookDiagnostic = forAccount.read({
  name: 'run_webhook_diagnostic',
  description:
    "Diagnose the verified customer's webhooks from their last 24 hours of deliveries: share of failures, answers, pattern over time, last error and advice. Without an ID, all of them.",
  parameters: z.object({
    webhook_id: z.string().max(20).trim().toUpperCase().optional().describe('For example WH-1002.'),
  }),
  async execute({ webhook_id: id }, { database, known }) {
    const found = await database.sql<Webhook>`
      select w.id, w.url, w.events, w.status, (select coalesce(json_agg(d order by attempted_at), '[]')
          from (select attempted_at, status_code, latency_ms, error from webhook_deliveries
                 where webhook_id = w.id and attempted_at >
                   (select max(attempted_at) from webhook_deliveries where webhook_id = w.id) - interval '24 hours'
                 order by attempted_at limit 5000) d) as deliveries
        from webhooks w where w.customer_id = ${known.id} and w.id = coalesce(${id}, w.id) order by w.id`;
    if (found.length === 0)
      throw new ToolRefusal(
        id
          ? `There is no webhook ${id} on this account.`
          : 'There is no webhook on this account; webhooks come with the Business and Enterprise plans.',
      );
    return { webhooks: found.map(reportOn).toSorted((a, b) => b.failure_percent - a.failure_percent) };
  },
});

function reportOn({ deliveries, ...webhook }: Webhook) {
  const read = deliveries.map((one) => ({ ...one, attempted_at: new Date(one.attempted_at) }));
  const [from = null, to = null] = [read[0], read.at(-1)].map((one) => one?.attempted_at.toISOString());
  return { ...webhook, ...diagnose(read), from, to };
}
