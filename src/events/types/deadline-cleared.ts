import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { without } from '../without.ts';

/** A deadline is no longer due. */
export const deadlineCleared = defineEvent({
  type: 'deadline-cleared',
  version: 1,
  about: 'A deadline is no longer due.',
  data: z.object({ name: z.string() }),
  place: 'within-turn',
  fold: ({ deadlines }, { data }) => ({ deadlines: without(deadlines, data.name) }),
  history: 'nothing',
  customer: 'nothing',
  projections: ['deadlines'],
});
