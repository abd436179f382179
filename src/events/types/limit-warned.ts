import { z } from 'zod';
import { defineEvent } from '../define-event.ts';

/** A limit is near. */
export const limitWarned = defineEvent({
  type: 'limit-warned',
  version: 1,
  about: 'A limit is near.',
  data: z.object({
    limit: z
      .string()
      .describe("Its name in the desk's limits, or after the name of a tool and a point in that tool's."),
    value: z.number(),
    most: z.number(),
  }),
  place: 'within-turn',
  fold: 'nothing',
  history: 'nothing',
  customer: 'nothing',
  projections: [],
});
