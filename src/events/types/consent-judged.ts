import { z } from 'zod';
import { CONSENT_VERDICTS } from '../../contracts/consent.ts';
import { defineEvent } from '../define-event.ts';
import { callId } from '../fields.ts';

/** The customer answered the offer that call `callId` asked for. */
export const consentJudged = defineEvent({
  type: 'consent-judged',
  version: 1,
  about: 'The customer answered the offer that call `callId` asked for.',
  data: z.object({ callId, said: z.string(), verdict: z.enum(CONSENT_VERDICTS) }),
  place: 'within-turn',
  fold: 'nothing',
  history: 'nothing',
  customer: 'nothing',
  projections: [],
});
