import { allow, defineEdge, PERSON, redirect } from 'switchroom';
import { z } from 'zod';

const reason = z.string().min(1).describe('Why, in one short sentence.');

/** To the workshop; a customer who was sent around too often gets a person instead. */
export const toRepairs = defineEdge({
  to: 'repairs',
  payload: z.object({ reason, urgency: z.enum(['normal', 'stranded']) }),
  guards: [(_payload, { handoffs }) => (handoffs < 6 ? allow() : redirect(PERSON, 'sent around too often'))],
  announce: 'I am passing you on to our workshop.',
});

/** Back to reception; what tools returned stays with the workshop. */
export const toReception = defineEdge({ to: 'reception', carry: 'without-tools' });

/** To a person, with what that person needs to know. */
export const toPerson = defineEdge({
  to: PERSON,
  toolName: 'call_a_mechanic',
  payload: z.object({ reason, summary: z.string().min(1).describe('What was found and what is open.') }),
});
