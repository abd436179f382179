import { z } from 'zod';
import { WAYS_OUT } from '../../contracts/desk.ts';
import { defineEvent } from '../define-event.ts';
import { measured } from '../fields.ts';

/** A limit was reached. */
export const limitReached = defineEvent({
  type: 'limit-reached',
  version: 1,
  about: 'A limit was reached.',
  data: z.object({
    ...measured,
    wayOut: z
      .enum([...WAYS_OUT, 'refused'])
      .describe('`refused`: the one thing was not done, and the turn goes on.'),
  }),
  place: 'within-turn',
  fold: 'nothing',
  history: 'nothing',
  customer: 'nothing',
  projections: [],
});
