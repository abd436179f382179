import { z } from 'zod';
import { HANDOFF_ACTORS } from '../../contracts/handoff.ts';
import { defineEvent } from '../define-event.ts';
import { carried, json, move, output } from '../fields.ts';
import { resultEntry } from '../history-entry.ts';

/** The conversation was handed over. */
export const handoffCommitted = defineEvent({
  type: 'handoff-committed',
  version: 1,
  about: 'The conversation was handed over.',
  data: z.object({
    ...move,
    payload: json,
    actor: z.enum(HANDOFF_ACTORS).describe('Who wanted it: limits count what models and the floor want.'),
    depth: z.int().describe('The nth handoff of the conversation, from 1.'),
    carried: carried.describe('What the target reads of the history, and what was kept from it.'),
    output,
  }),
  place: 'changes-owner',
  fold: (_, { data: { callId, to, depth } }) => ({ owner: to, handoffs: depth, cameBy: { callId, to } }),
  history: (event) => resultEntry(event, event.data.toolName, event.data),
  customer: ['from', 'to'],
  projections: [],
});
