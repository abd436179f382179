import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { callId } from '../fields.ts';

/** The new owner's model took its instructions. */
export const handoffAcknowledged = defineEvent({
  type: 'handoff-acknowledged',
  version: 1,
  about: "The new owner's model took its instructions.",
  data: z.object({ callId, model: z.string() }),
  place: 'within-turn',
  fold: 'nothing',
  history: 'nothing',
  customer: 'nothing',
  projections: [],
});
