import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { isInner } from '../event-registry.ts';
import { callId, modelMark } from '../fields.ts';
import { callEntry } from '../history-entry.ts';

/** A tool was called. */
export const toolCalled = defineEvent({
  type: 'tool-called',
  version: 1,
  about: 'A tool was called.',
  data: z.object({
    agent: z.string(),
    callId,
    name: z.string(),
    arguments: z.string().describe('JSON text, as the model wrote it.'),
    mark: modelMark.optional(),
    parent: callId
      .optional()
      .describe(
        "The call of the tool that runs this agent inside; such calls are not part of the owner's history.",
      ),
    approvalOf: callId
      .optional()
      .describe("The earlier call that waited for a person's yes; this one is what came of it."),
    sameAs: callId
      .optional()
      .describe(
        'The first call of the turn that tried this very write; its idempotency key goes for this one too.',
      ),
  }),
  place: 'within-turn',
  fold: ({ spend }, { data }) =>
    // What a person has approved was counted when it was asked for.
    data.approvalOf === undefined ? { spend: { ...spend, toolCalls: spend.toolCalls + 1 } } : undefined,
  history: (event) => (isInner(event.data) ? undefined : callEntry(event, event.data.name, event.data)),
  customer: ['agent', 'callId', 'name'],
  projections: ['tools'],
});
