import { z } from 'zod';
import { WAYS_OUT } from '../../contracts/desk.ts';
import { defineEvent } from '../define-event.ts';

/** A limit was reached. */
export const limitReached = defineEvent({
  type: 'limit-reached',
  version: 1,
  about: 'A limit was reached.',
  data: z.object({
    limit: z
      .string()
      .describe("Its name in the desk's limits, or after the name of a tool and a point in that tool's."),
    value: z.number(),
    most: z.number(),
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
