import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { modelCall, spokenTimes, turnOutcome, turnUsage } from '../fields.ts';

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
    calls: z
      .array(modelCall)
      .readonly()
      .optional()
      .describe('Each call of a model, at most 100; without those that were made before a crash.'),
    speech: spokenTimes.optional().describe('For turns of a call.'),
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
