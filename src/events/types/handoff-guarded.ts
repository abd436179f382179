import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { callId, guardVerdict } from '../fields.ts';

/** Payload, required facts and guards of a handoff were judged. */
export const handoffGuarded = defineEvent({
  type: 'handoff-guarded',
  version: 1,
  about: 'Payload, required facts and guards of a handoff were judged.',
  data: z.object({ callId, verdicts: z.array(guardVerdict) }),
  place: 'within-turn',
  fold: 'nothing',
  history: 'nothing',
  customer: 'nothing',
  projections: [],
});
