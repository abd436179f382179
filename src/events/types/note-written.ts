import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { callId } from '../fields.ts';

/** A note on the scratchpad that the agents of one tool call share. */
export const noteWritten = defineEvent({
  type: 'note-written',
  version: 1,
  about: 'A note on the scratchpad that the agents of one tool call share.',
  data: z.object({ agent: z.string(), callId, text: z.string() }),
  place: 'within-turn',
  fold: 'nothing',
  history: 'nothing',
  customer: 'nothing',
  projections: [],
});
