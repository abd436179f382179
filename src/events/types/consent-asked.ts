import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { callId } from '../fields.ts';

/** A write waits for the customer's yes to this offer. */
export const consentAsked = defineEvent({
  type: 'consent-asked',
  version: 1,
  about: "A write waits for the customer's yes to this offer.",
  data: z.object({
    callId,
    agent: z.string(),
    name: z.string(),
    identity: z.string().describe('The arguments that say which write it is.'),
    offer: z.string(),
  }),
  place: 'within-turn',
  fold: 'nothing',
  history: 'nothing',
  customer: 'nothing',
  projections: [],
});
