import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { move, output } from '../fields.ts';
import { resultEntry } from '../history-entry.ts';

/** A handoff was not taken. */
export const handoffRefused = defineEvent({
  type: 'handoff-refused',
  version: 1,
  about: 'A handoff was not taken.',
  data: z.object({
    ...move,
    output,
  }),
  place: 'within-turn',
  fold: 'nothing',
  history: (event) => resultEntry(event, event.data.toolName, event.data),
  customer: 'nothing',
  projections: [],
});
