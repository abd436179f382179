import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { colleague } from '../fields.ts';

/** The person who has the conversation has read what the customer wrote last. */
export const personRead = defineEvent({
  type: 'person-read',
  version: 1,
  about: 'The person who has the conversation has read what the customer wrote last.',
  data: z.object({
    ...colleague,
    upTo: z.int().describe('The number of the last event that they have read.'),
  }),
  place: 'within-turn',
  fold: ({ person }, { data: { upTo } }) => ({ person: person && { ...person, readUpTo: upTo } }),
  history: 'nothing',
  customer: ['by'],
  projections: [],
});
