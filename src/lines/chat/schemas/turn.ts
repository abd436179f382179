import { z } from '@hono/zod-openapi';
import { turnOutcome } from '../../../events/fields.ts';
import { status } from '../../_shared/fields.ts';
import { toolStatus } from './tool-status.ts';

const servedBy = z
  .enum(['model', 'floor'])
  .openapi({ description: '`floor`: no language model answered; deterministic forms did.' });

/** What everybody sees of a finished turn. */
const answer = {
  conversationId: z.string(),
  reply: z.string().openapi({ description: "The turn's messages, joined by a blank line." }),
  owner: z.string(),
  status,
  outcome: z.enum(turnOutcome.options),
};

/** A finished turn as its customer sees it. */
export const customerResult = z
  .object({
    ...answer,
    handoffs: z.array(z.object({ from: z.string(), to: z.string() })),
    toolCalls: z.array(z.object({ name: z.string(), status: toolStatus })),
    servedBy,
    seq: z.int(),
  })
  .openapi('CustomerTurnResult');

/** A finished turn as staff and services see it. */
export const turnResult = z
  .object({
    ...answer,
    handoffs: z.array(z.object({ from: z.string(), to: z.string(), reason: z.string() })),
    toolCalls: z.array(
      z.object({
        name: z.string(),
        status: toolStatus,
        offered: z
          .literal(true)
          .optional()
          .openapi({ description: 'Nothing was done: the customer was asked to agree first.' }),
      }),
    ),
    models: z
      .array(z.string())
      .openapi({ description: 'The models that answered; `floor` is no language model.' }),
    usage: z.object({
      modelCalls: z.int(),
      inputTokens: z.int(),
      outputTokens: z.int(),
      usd: z.number().openapi({ description: 'By the price table of the configuration.' }),
    }),
    servedBy,
    seq: z.int(),
  })
  .openapi('TurnResult');

/** What came of an interruption. */
export const interruption = z
  .object({ interrupted: z.boolean().openapi({ description: 'False when no turn was running.' }) })
  .openapi('Interruption');
