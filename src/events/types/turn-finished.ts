import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { turnOutcome, turnUsage } from '../fields.ts';

/** A turn ended. */
export const turnFinished = defineEvent({
  type: 'turn-finished',
  version: 1,
  about: 'A turn ended.',
  data: z.object({
    outcome: turnOutcome,
    usage: turnUsage,
    ms: z.number(),
    models: z.array(z.string()).describe('The model links that answered.'),
  }),
  place: 'within-turn',
  fold: ({ spend }, { data: { usage } }) => ({
    spend: {
      modelCalls: spend.modelCalls + usage.modelCalls,
      toolCalls: spend.toolCalls,
      inputTokens: spend.inputTokens + usage.inputTokens,
      outputTokens: spend.outputTokens + usage.outputTokens,
      usd: spend.usd + usage.usd,
    },
  }),
  history: 'nothing',
  customer: ['outcome'],
  projections: [],
});
