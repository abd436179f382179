import { type Database, defineTool, ToolRefusal } from 'switchroom';
import { z } from 'zod';
import { accountOf, verifiedAccount } from './account.ts';
import { type Delivery, type Diagnosis, diagnose } from './diagnose-deliveries.ts';

/** A webhook as set up by the customer. */
interface Webhook {
  readonly id: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly status: 'active' | 'paused' | 'disabled';
}

/** The diagnosis of one webhook over the 24 hours before its last delivery. */
export interface WebhookReport extends Webhook, Diagnosis {
  /** ISO 8601; null when nothing was ever delivered. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What `run_webhook_diagnostic` returns. */
export interface WebhookDiagnostic {
  /** The one that fails most comes first. */
  readonly webhooks: readonly WebhookReport[];
}

/** Reads the deliveries of the verified account's webhooks and says what is wrong. */
export const runWebhookDiagnostic = defineTool({
  name: 'run_webhook_diagnostic',
  description:
    "Diagnose the verified customer's webhooks from their last 24 hours of deliveries: share of failures, answers, pattern over time, last error and advice. Without an ID, all of them.",
  effect: 'read',
  parameters: z.object({
    webhook_id: z.string().max(20).optional().describe('For example WH-1002.'),
  }),
  requires: verifiedAccount,
  async execute(input, context): Promise<WebhookDiagnostic> {
    const { id: customerId } = accountOf(context);
    const webhookId = input.webhook_id?.trim().toUpperCase();
    const webhooks = await context.database.query<Webhook>(
      `select id, url, events, status from webhooks
        where customer_id = $1 and ($2::text is null or id = $2) order by id`,
      [customerId, webhookId ?? null],
    );
    if (webhooks.length === 0) throw new ToolRefusal(nothingFound(webhookId));
    const reports: WebhookReport[] = [];
    for (const webhook of webhooks) reports.push(await report(webhook, context.database));
    return { webhooks: reports.sort((a, b) => b.failure_percent - a.failure_percent) };
  },
});

function nothingFound(webhookId: string | undefined): string {
  return webhookId
    ? `There is no webhook ${webhookId} on this account.`
    : 'There is no webhook on this account; webhooks come with the Business and Enterprise plans.';
}

async function report(webhook: Webhook, database: Database): Promise<WebhookReport> {
  const deliveries = await database.query<Delivery>(
    `select attempted_at, status_code, latency_ms, error from webhook_deliveries
      where webhook_id = $1 and attempted_at >
        (select max(attempted_at) from webhook_deliveries where webhook_id = $1) - interval '24 hours'
      order by attempted_at limit 5000`,
    [webhook.id],
  );
  return {
    ...webhook,
    ...diagnose(deliveries),
    from: deliveries[0]?.attempted_at.toISOString() ?? null,
    to: deliveries.at(-1)?.attempted_at.toISOString() ?? null,
  };
}
