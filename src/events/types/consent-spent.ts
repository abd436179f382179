import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { callId } from '../fields.ts';

/** The yes of event `judgedBy`, to the offer that call `asked` made, is used up by the call `callId`. */
export const consentSpent = defineEvent({
  type: 'consent-spent',
  version: 1,
  about: 'The yes of event `judgedBy`, to the offer that call `asked` made, is used up by the call `callId`.',
  data: z.object({ callId, asked: callId, judgedBy: z.int() }),
  place: 'within-turn',
  fold: 'nothing',
  history: 'nothing',
  customer: 'nothing',
  projections: [],
});
