import { z } from 'zod';
import { HANDOFF_OUTCOMES } from '../../contracts/handoff.ts';
import { defineEvent } from '../define-event.ts';
import { callId } from '../fields.ts';

/** The ownership a handoff gave came to its end. */
export const handoffEnded = defineEvent({
  type: 'handoff-ended',
  version: 1,
  about: 'The ownership a handoff gave came to its end.',
  data: z.object({ callId, outcome: z.enum(HANDOFF_OUTCOMES), reason: z.string() }),
  place: 'within-turn',
  fold: 'nothing',
  history: 'nothing',
  customer: 'nothing',
  projections: [],
});
