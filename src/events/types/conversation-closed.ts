import { z } from 'zod';
import { defineEvent } from '../define-event.ts';

/** The conversation ended. */
export const conversationClosed = defineEvent({
  type: 'conversation-closed',
  version: 1,
  about: 'The conversation ended.',
  data: z.object({ reason: z.string() }),
  place: 'within-turn',
  fold: () => ({ status: 'closed', person: null, deadlines: {}, approvals: {} }),
  history: 'nothing',
  customer: [],
  projections: ['deadlines'],
});
