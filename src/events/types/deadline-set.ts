import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { json } from '../fields.ts';

/** The conversation has a deadline: it is due `at` unless it is cleared before. */
export const deadlineSet = defineEvent({
  type: 'deadline-set',
  version: 1,
  about: 'The conversation has a deadline: it is due `at` unless it is cleared before.',
  data: z.object({ name: z.string(), at: z.string().describe('ISO 8601.'), data: json }),
  place: 'within-turn',
  fold: ({ deadlines }, { data: { name, at, data } }) => ({
    deadlines: { ...deadlines, [name]: { at, data } },
  }),
  history: 'nothing',
  customer: 'nothing',
  projections: ['deadlines'],
});
