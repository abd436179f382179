import { z } from 'zod';
import { defineEvent } from '../define-event.ts';

/** A model of the chain could not answer; `next` took over. */
export const modelFailed = defineEvent({
  type: 'model-failed',
  version: 1,
  about: 'A model of the chain could not answer; `next` took over.',
  data: z.object({
    agent: z.string(),
    model: z.string(),
    next: z.string().nullable().describe('Null: none was left.'),
    reason: z.string(),
  }),
  place: 'within-turn',
  fold: 'nothing',
  history: 'nothing',
  customer: 'nothing',
  projections: [],
});
