import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { callId, json } from '../fields.ts';
import { resultEntry } from '../history-entry.ts';

/** A person was asked to take over: the agent keeps the conversation until one does. */
export const handoffEscalated = defineEvent({
  type: 'handoff-escalated',
  version: 1,
  about: 'A person was asked to take over: the agent keeps the conversation until one does.',
  data: z.object({
    callId,
    from: z.string(),
    to: z.string(),
    toolName: z.string(),
    reason: z.string(),
    payload: json,
    output: z.string().describe('What the model that asked for it reads.'),
  }),
  place: 'within-turn',
  fold: 'nothing',
  history: (event) => resultEntry(event, event.data.toolName, event.data),
  customer: 'nothing',
  projections: [],
});
