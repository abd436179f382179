import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { CannedReply, CannedReplyStore } from '../../contracts/canned-reply.ts';
import type { Clock } from '../../contracts/clock.ts';
import type { Desk } from '../../contracts/desk.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { Principal } from '../../contracts/principal.ts';
import { answers, json, problem } from '../_shared/answers.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { demandScope, type LineEnv } from '../_shared/principal.ts';
import { expectDesk, expectWorksAt } from '../_shared/their-desks.ts';

const { invalid, unknown, refused, unavailable } = answers;
const MOST_REPLIES = 500;
const noDesk = {
  404: problem('There is no such desk, or no such reply: `desk-not-found`, `reply-not-found`.'),
};

const desk = z.string().min(1).max(64).openapi({ description: 'Id of the desk whose it is.' });
const query = z.object({
  desk: desk.optional().openapi({ description: 'Id of the desk whose it is; the first one without.' }),
});
const path = z.object({
  name: z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be up to 40 small letters, digits and dashes'),
});
const body = z
  .object({
    desk,
    text: z.string().trim().min(1).max(8_000).openapi({
      description: 'What is said; `{{customer}}`, `{{me}}` and names of facts in such braces are filled in.',
    }),
  })
  .openapi('WriteCannedReply');
const reply = z
  .object({
    desk: z.string(),
    name: z.string(),
    text: z.string(),
    changedBy: z.string(),
    changedAt: z.iso.datetime(),
  })
  .openapi('CannedReply');

const routes = {
  list: createRoute({
    method: 'get',
    path: '/v1/canned-replies',
    summary: 'List what people of a desk say often: `desk:read`',
    request: { query },
    responses: {
      200: json(z.object({ replies: z.array(reply) }), 'By their names.'),
      ...invalid,
      ...unknown,
      ...refused,
      ...noDesk,
      ...unavailable,
    },
  }),
  put: createRoute({
    method: 'put',
    path: '/v1/canned-replies/{name}',
    summary: 'Write a canned reply, new or anew: `desk:publish`',
    request: { params: path, body: { ...json(body, 'What is said.'), required: true } },
    responses: {
      200: json(reply, 'People of the desk have it.'),
      ...invalid,
      ...unknown,
      ...refused,
      ...noDesk,
      ...unavailable,
    },
  }),
  remove: createRoute({
    method: 'delete',
    path: '/v1/canned-replies/{name}',
    summary: 'Delete a canned reply: `desk:publish`',
    request: { params: path, query },
    responses: {
      204: { description: 'It is gone.' },
      ...invalid,
      ...unknown,
      ...refused,
      ...noDesk,
      ...unavailable,
    },
  }),
};

/** What the line of canned replies is handed. */
export interface CannedRepliesLineParts {
  readonly cannedReplies: CannedReplyStore;
  readonly desks: readonly Pick<Desk, 'id'>[];
  readonly clock: Clock;
}

/** What people of a desk say often, over HTTP: owners write it. Throws coded errors. */
export function cannedRepliesLine(parts: CannedRepliesLineParts): OpenAPIHono<LineEnv> {
  const { cannedReplies, desks, clock } = parts;
  const app = jsonLine();
  /** Throws `desk-not-found`, and `not-allowed` for a desk they do not work at. */
  const deskOf = (principal: Principal, id = desks[0]?.id ?? ''): string => {
    expectWorksAt(principal, id);
    expectDesk(desks, id);
    return id;
  };
  app.openapi(routes.list, async (context) => {
    const id = deskOf(demandScope(context, 'desk:read'), context.req.valid('query').desk);
    return context.json({ replies: (await cannedReplies.list(id)).map(viewOf) }, 200);
  });
  app.openapi(routes.put, async (context) => {
    const principal = demandScope(context, 'desk:publish');
    const { name } = context.req.valid('param');
    const given = context.req.valid('json');
    deskOf(principal, given.desk);
    const written = { ...given, name, changedBy: principal.name, changedAt: clock.now() };
    if (!(await cannedReplies.put(written, MOST_REPLIES)))
      throw new SwitchroomError('request-invalid', `A desk has ${MOST_REPLIES} of them at most.`);
    return context.json(viewOf(written), 200);
  });
  app.openapi(routes.remove, async (context) => {
    const id = deskOf(demandScope(context, 'desk:publish'), context.req.valid('query').desk);
    if (!(await cannedReplies.remove(id, context.req.valid('param').name)))
      throw new SwitchroomError('reply-not-found', 'It may have been deleted before.');
    return context.body(null, 204);
  });
  return app;
}

function viewOf({ changedAt, ...rest }: CannedReply): z.input<typeof reply> {
  return { ...rest, changedAt: changedAt.toISOString() };
}
