import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { without } from '../without.ts';

/** A deadline was due, and was seen to. */
export const deadlinePassed = defineEvent({
  type: 'deadline-passed',
  version: 1,
  about: 'A deadline was due, and was seen to.',
  data: z.object({ name: z.string() }),
  place: 'within-turn',
  fold: ({ deadlines }, { data }) => ({ deadlines: without(deadlines, data.name) }),
  history: 'nothing',
  customer: 'nothing',
  projections: ['deadlines'],
});
