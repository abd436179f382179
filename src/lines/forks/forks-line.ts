import { createRoute, type OpenAPIHono, type z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Desk } from '../../contracts/desk.ts';
import type { DeskFork, ForkConversation } from '../../contracts/fork.ts';
import { answers, json, problem } from '../_shared/answers.ts';
import { conversationPath } from '../_shared/fields.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { demandScope, type LineEnv } from '../_shared/principal.ts';
import * as schemas from './schemas.ts';

const { invalid, unknown, refused, missing, tooMany, unavailable } = answers;

const route = createRoute({
  method: 'post',
  path: '/v1/conversations/{id}/forks',
  summary:
    'Let a recorded conversation go on otherwise from an event, beside what was: nothing of it is stored',
  description:
    'Up to there all is as on record; from there on the desk decides as it serves now, or with changes. Side effects are sealed: calls are answered ' +
    'from the record or refused. It wants `conversations:fork` beside `conversations:read`. At most 20 turns, or as many as a minute takes.',
  request: {
    params: conversationPath,
    body: { ...json(schemas.forkBody, 'From where, and how.'), required: true },
  },
  responses: {
    200: json(schemas.forked, 'What was, and what came.'),
    ...invalid,
    ...unknown,
    ...refused,
    ...missing,
    422: problem('The desk does not take these changes: `changes-refused`, with all that is wrong.'),
    ...tooMany,
    ...unavailable,
  },
});

/** What the line of forks is handed. */
export interface ForksLineParts {
  /** Of the desk with this id; throws `desk-not-found`. */
  fork(desk: string): ForkConversation;
  /** Id of the desk that a conversation is at. */
  deskOf(conversation: string): string;
  /** Which desk a request is for. Throws `desk-not-found` and `not-allowed`. */
  deskFor(context: Context<LineEnv>, named: string | undefined): Desk;
}

/** Conversations that go on otherwise, over HTTP; throws coded errors. */
export function forksLine({ fork, deskOf, deskFor }: ForksLineParts): OpenAPIHono<LineEnv> {
  const app = jsonLine();
  app.openapi(route, async (context) => {
    demandScope(context, 'conversations:fork');
    demandScope(context, 'conversations:read');
    const wish = context.req.valid('json');
    // Who tries what is not published is who may publish it.
    if (wish.changes) demandScope(context, 'desk:publish');
    const { id } = context.req.valid('param');
    return context.json(viewOf(await fork(deskFor(context, deskOf(id)).id)(id, wish)), 200);
  });
  return app;
}

function viewOf({ turns, ...fork }: DeskFork): z.input<typeof schemas.forked> {
  return {
    ...fork,
    turns: turns.map(({ seq = null, recorded, forked, differs, sealed }) => ({
      seq,
      recorded: recorded ? sideOf(recorded) : null,
      forked: sideOf(forked),
      differs: [...differs],
      sealed: sealed.map((one) => ({ ...one, arguments: JSON.stringify(one.arguments) })),
    })),
  };
}

function sideOf({ replies, calls, ...side }: DeskFork['turns'][number]['forked']) {
  return { ...side, replies: [...replies], calls: [...calls] };
}
