import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { customer, traceparent, trial } from '../fields.ts';

/** A conversation began, with the agent `owner`. */
export const conversationOpened = defineEvent({
  type: 'conversation-opened',
  version: 1,
  about: 'A conversation began, with the agent `owner`.',
  data: z.object({
    desk: z.string(),
    line: z.string(),
    owner: z.string(),
    metadata: z.record(z.string(), z.string()),
    customer: customer.optional(),
    trial,
    traceparent,
  }),
  place: 'within-turn',
  fold: (_, { data }) => ({ customer: data.customer ?? null, trial: data.trial ?? null }),
  history: 'nothing',
  customer: ['owner'],
  projections: [],
});
