import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Desk } from '../../contracts/desk.ts';
import { NO_PROMPT, PROMPT_DOUBTS, type PromptOf, type PromptOfCall } from '../../contracts/sent-prompt.ts';
import { answers, json } from '../_shared/answers.ts';
import { conversationPath, orNull } from '../_shared/fields.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { demandScope, type LineEnv } from '../_shared/principal.ts';

const query = z.object({
  turn: z.coerce.number().int().min(1).openapi({
    description: 'The number of the event at which the turn ended: `seq` of the span of a model.',
  }),
  call: z.coerce.number().int().min(0).max(99).openapi({
    description: 'Which call of a model of the turn, from 0: `switchroom.model.index` of the span.',
  }),
});

const prompt = z
  .object({
    instructions: z.string(),
    input: z.array(z.string()).openapi({
      description: 'Items of the history, oldest first, each as JSON text; redacted as they were sent.',
    }),
    functions: z.array(
      z.object({
        name: z.string(),
        description: z.string(),
        parameters: z.string().openapi({ description: 'JSON Schema, as text.' }),
        is: z.enum(['tool', 'handoff']),
      }),
    ),
    doubts: z.array(z.enum(PROMPT_DOUBTS)).openapi({
      description:
        'What may be otherwise than it was: `desk` (the version that served is not known any more: this is by the present one), `hours` (those of ' +
        'now), `window` (the conversation was longer than what a model is given).',
    }),
  })
  .openapi('Prompt');

const answer = z
  .object({
    agent: z.string(),
    model: z.string().openapi({ description: 'The link that answered.' }),
    purpose: z.enum(['answer', 'tool', 'guard']),
    versions: z.object({
      sent: z
        .string()
        .nullable()
        .openapi({ description: 'Of the desk that served; null where the record does not say.' }),
      made: z.string().openapi({ description: 'Of the desk by which it is made again.' }),
    }),
    why: z
      .enum(NO_PROMPT)
      .nullable()
      .openapi({ description: 'Why nobody knows it any more; null: it is known.' }),
    prompt: orNull(prompt),
  })
  .openapi('SentPrompt');

const route = createRoute({
  method: 'get',
  path: '/v1/conversations/{id}/prompt',
  summary: 'Read what a model was asked with: its instructions, the history and the functions it could call',
  description:
    'No prompt is stored: it is made again by the code that made it, from the log and the desk of then. For staff and services.',
  request: { params: conversationPath, query },
  responses: {
    200: json(answer, 'The prompt, or why there is none.'),
    ...answers.invalid,
    ...answers.missing,
    ...answers.unknown,
    ...answers.refused,
    ...answers.unavailable,
  },
});

/** What the line of prompts is handed. */
export interface PromptLineParts {
  /** Of the desk with this id; throws `desk-not-found`. */
  prompt(desk: string): PromptOf;
  /** Id of the desk that a conversation is at. */
  deskOf(conversation: string): string;
  /** Which desk a request is for. Throws `desk-not-found` and `not-allowed`. */
  deskFor(context: Context<LineEnv>, named: string | undefined): Desk;
}

/** What models were asked with, over HTTP, for who may read conversations; throws coded errors. */
export function promptLine({ prompt: promptOf, deskOf, deskFor }: PromptLineParts): OpenAPIHono<LineEnv> {
  const app = jsonLine();
  app.openapi(route, async (context) => {
    demandScope(context, 'conversations:read');
    const { id } = context.req.valid('param');
    const { turn, call } = context.req.valid('query');
    return context.json(viewOf(await promptOf(deskFor(context, deskOf(id)).id)(id, turn, call)), 200);
  });
  return app;
}

function viewOf({ prompt: sent, ...call }: PromptOfCall): z.input<typeof answer> {
  return {
    ...call,
    prompt: sent && {
      instructions: sent.instructions,
      input: sent.input.map((item) => JSON.stringify(item)),
      functions: sent.functions.map((one) => ({ ...one, parameters: JSON.stringify(one.parameters) })),
      doubts: [...sent.doubts],
    },
  };
}
