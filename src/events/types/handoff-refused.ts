import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { callId } from '../fields.ts';
import { resultEntry } from '../history-entry.ts';

/** A handoff was not taken. */
export const handoffRefused = defineEvent({
  type: 'handoff-refused',
  version: 1,
  about: 'A handoff was not taken.',
  data: z.object({
    callId,
    from: z.string(),
    to: z.string(),
    toolName: z.string(),
    reason: z.string(),
    output: z.string().describe('What the model that asked for it reads.'),
  }),
  place: 'within-turn',
  fold: 'nothing',
  history: (event) => resultEntry(event, event.data.toolName, event.data),
  customer: 'nothing',
  projections: [],
});
