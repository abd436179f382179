import { z } from 'zod';
import { defineEvent } from '../define-event.ts';

/** Nobody can come now: somebody gets back to the customer. */
export const callbackPromised = defineEvent({
  type: 'callback-promised',
  version: 1,
  about: 'Nobody can come now: somebody gets back to the customer.',
  data: z.object({
    reason: z.string(),
    at: z.string().optional().describe('The earliest time, where hours are known.'),
    contact: z.string().optional().describe('Where; in this conversation where none is known.'),
  }),
  place: 'within-turn',
  fold: ({ person }) => ({ person: person && { ...person, callback: true } }),
  history: 'nothing',
  customer: ['at'],
  projections: [],
});
