import { z } from 'zod';
import { TOOL_STATUSES } from '../../contracts/tool.ts';
import { defineEvent } from '../define-event.ts';
import { isInner } from '../event-registry.ts';
import { callId, recovery } from '../fields.ts';
import { resultEntry } from '../history-entry.ts';

/** A tool call was answered. */
export const toolReturned = defineEvent({
  type: 'tool-returned',
  version: 1,
  about: 'A tool call was answered.',
  data: z.object({
    agent: z.string(),
    callId,
    name: z.string(),
    status: z.enum(TOOL_STATUSES),
    output: z.string().describe('What the model reads.'),
    ms: z.number(),
    parent: callId.optional(),
    recovered: recovery
      .optional()
      .describe('How the outcome was found out when a crash had cut the call off.'),
  }),
  place: 'within-turn',
  fold: 'nothing',
  history: (event) => (isInner(event.data) ? undefined : resultEntry(event, event.data.name, event.data)),
  customer: ['callId', 'status'],
  projections: ['tools'],
});
