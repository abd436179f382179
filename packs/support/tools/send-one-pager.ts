import { defineTool } from 'switchroom';
import { oneRow } from 'switchroom/kit';
import { z } from 'zod';

/** What one-pagers are about. */
export const ONE_PAGERS = ['overview', 'pricing', 'security', 'integrations', 'call-centers'] as const;

export const sendOnePager = defineTool({
  name: 'send_one_pager',
  description: 'Send a one-page PDF by email: overview, pricing, security, integrations or call-centers.',
  effect: 'write',
  atomic: true,
  parameters: z.object({
    email: z.email().describe('Where it goes.'),
    topic: z.enum(ONE_PAGERS).describe('What it is about.'),
  }),
  consent: { none: 'It costs nothing, and goes where the customer asked for it.' },
  async execute({ email, topic }, { database, idempotencyKey, conversationId, now }) {
    const sent = await database.sql<{ title: string; email: string; status: string }>`
      insert into one_pager_sends (topic, email, idempotency_key, created_by_conversation, queued_at)
      values (${topic}, lower(${email}), ${idempotencyKey}, ${conversationId}, ${now()})
      returning (select p.title from one_pagers p where p.topic = one_pager_sends.topic) as title, email, status`;
    return oneRow(sent);
  },
});
