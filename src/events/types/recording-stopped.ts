import { z } from 'zod';
import { defineEvent } from '../define-event.ts';

/** The sound of a call is not kept any more. */
export const recordingStopped = defineEvent({
  type: 'recording-stopped',
  version: 1,
  about:
    'The sound of a call is not kept any more. Of a process that died there is none: what it had stored by then is kept.',
  data: z.object({
    reason: z.enum(['call-ended', 'refused', 'too-long', 'not-stored']),
    ms: z.int().describe('How long it is; 0 where it was deleted.'),
  }),
  place: 'within-turn',
  fold: 'nothing',
  history: 'nothing',
  customer: ['reason'],
  projections: [],
});
