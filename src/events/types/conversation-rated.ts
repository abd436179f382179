import { z } from 'zod';
import { defineEvent } from '../define-event.ts';

/** The customer rated the conversation, or changed the rating: the last one counts. */
export const conversationRated = defineEvent({
  type: 'conversation-rated',
  version: 1,
  about: 'The customer rated the conversation, or changed the rating: the last one counts.',
  data: z.object({
    stars: z.int().min(1).max(5).describe('From 1 to 5.'),
    comment: z.string().optional(),
  }),
  place: 'within-turn',
  fold: 'nothing',
  history: 'nothing',
  customer: ['stars', 'comment'],
  projections: [],
});
