import { defineTool, SwitchroomError } from 'switchroom';
import { z } from 'zod';

const onePagerTopic = z.enum(['overview', 'pricing', 'security', 'integrations', 'call-centers']);

/** Queues a one-pager to be sent by email; needs no account. */
export const sendOnePager = defineTool({
  name: 'send_one_pager',
  description: 'Send a one-page PDF by email: overview, pricing, security, integrations or call-centers.',
  effect: 'write',
  atomic: true,
  parameters: z.object({
    email: z.email().describe('Where it goes.'),
    topic: onePagerTopic.describe('What it is about.'),
  }),
  consent: { none: 'It costs nothing, and goes where the customer asked for it.' },
  async execute({ email, topic }, context) {
    const to = email.toLowerCase();
    await context.database.query(
      `insert into one_pager_sends (topic, email, idempotency_key, created_by_conversation, queued_at)
       values ($1, $2, $3, $4, $5) on conflict (idempotency_key) do nothing`,
      [topic, to, context.idempotencyKey, context.conversationId, context.now()],
    );
    const [page] = await context.database.query<{ title: string }>(
      `select title from one_pagers where topic = $1`,
      [topic],
    );
    if (!page) throw new SwitchroomError('internal', `There is no one-pager about ${topic}.`);
    return { title: page.title, email: to, status: 'queued' as const };
  },
});
