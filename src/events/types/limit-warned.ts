import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { measured } from '../fields.ts';

/** A limit is near. */
export const limitWarned = defineEvent({
  type: 'limit-warned',
  version: 1,
  about: 'A limit is near.',
  data: z.object({
    ...measured,
  }),
  place: 'within-turn',
  fold: 'nothing',
  history: 'nothing',
  customer: 'nothing',
  projections: [],
});
