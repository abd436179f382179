import { z } from 'zod';
import { HANDOFF_ACTORS } from '../../contracts/handoff.ts';
import { defineEvent } from '../define-event.ts';
import { callId, modelMark, opinion } from '../fields.ts';
import { callEntry } from '../history-entry.ts';

/** An agent, the floor or a rule wants to hand the conversation over. */
export const handoffProposed = defineEvent({
  type: 'handoff-proposed',
  version: 1,
  about: 'An agent, the floor or a rule wants to hand the conversation over.',
  data: z.object({
    callId,
    from: z.string(),
    to: z.string(),
    toolName: z.string(),
    arguments: z.string(),
    actor: z.enum(HANDOFF_ACTORS),
    mark: modelMark.optional(),
    opinion: opinion
      .optional()
      .describe(
        'Whom the router is sure of, where that is somebody else: the target of another handoff, or who has it already.',
      ),
    ranked: z
      .array(opinion)
      .max(3)
      .readonly()
      .optional()
      .describe(
        "Whose business the customer's last words most likely were, best first, the one chosen among them or not.",
      ),
  }),
  place: 'within-turn',
  fold: 'nothing',
  history: (event) => callEntry(event, event.data.toolName, event.data),
  customer: 'nothing',
  projections: [],
});
