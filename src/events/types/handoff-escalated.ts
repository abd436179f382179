import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { json, move, output } from '../fields.ts';
import { resultEntry } from '../history-entry.ts';

/** A person was asked to take over: the agent keeps the conversation until one does. */
export const handoffEscalated = defineEvent({
  type: 'handoff-escalated',
  version: 1,
  about: 'A person was asked to take over: the agent keeps the conversation until one does.',
  data: z.object({
    ...move,
    payload: json,
    output,
  }),
  place: 'within-turn',
  fold: 'nothing',
  history: (event) => resultEntry(event, event.data.toolName, event.data),
  customer: 'nothing',
  projections: [],
});
