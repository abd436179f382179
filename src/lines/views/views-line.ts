import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Desk } from '../../contracts/desk.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import { MOODS } from '../../contracts/mood.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { SavedView, SavedViewStore } from '../../contracts/saved-view.ts';
import { answers, json, problem } from '../_shared/answers.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { demandPerson, type LineEnv } from '../_shared/principal.ts';
import { expectDesk, expectWorksAt } from '../_shared/their-desks.ts';

const { invalid, unknown, refused, unavailable } = answers;
const MOST_VIEWS = 100;

const text = (most: number) => z.string().max(most).default('');
const query = z
  .object({
    view: z.enum(['all', 'needs', 'mine', 'unanswered']).default('all'),
    desk: text(64),
    owner: text(200),
    line: text(64),
    words: text(200),
    assignee: text(200),
    clock: z.enum(['', 'running', 'soon', 'late']).default(''),
    mood: z.enum(['', ...MOODS]).default(''),
  })
  .openapi('WallQuery', { description: 'What the wall is narrowed to; empty texts narrow nothing.' });
const path = z.object({
  id: z
    .string()
    .regex(/^[\w-]{8,64}$/, 'must be an id of your own, e.g. a UUID')
    .openapi({ description: 'An id of your own, e.g. a UUID: the same view again is changed.' }),
});
const body = z
  .object({
    name: z.string().trim().min(1).max(60),
    query,
    sharedAt: z.string().min(1).max(64).nullable().default(null).openapi({
      description: 'Id of the desk whose people see it too; null: it is yours alone.',
    }),
  })
  .openapi('SaveView');
const view = z
  .object({
    id: z.string(),
    name: z.string(),
    query: z.object({
      view: z.string(),
      desk: z.string(),
      owner: z.string(),
      line: z.string(),
      words: z.string(),
      assignee: z.string().optional(),
      clock: z.string().optional(),
      mood: z.string().optional(),
    }),
    sharedAt: z.string().nullable(),
    by: z.string().openapi({ description: 'The name of who made it.' }),
    isOwn: z.boolean(),
  })
  .openapi('SavedView');

const routes = {
  list: createRoute({
    method: 'get',
    path: '/v1/views',
    summary: 'List your views of the wall, and those shared with you: `conversations:read`, of people',
    responses: {
      200: json(z.object({ views: z.array(view) }), 'By their names.'),
      ...unknown,
      ...refused,
      ...unavailable,
    },
  }),
  put: createRoute({
    method: 'put',
    path: '/v1/views/{id}',
    summary: 'Keep a view of the wall, new or anew, and share it within a desk',
    request: { params: path, body: { ...json(body, 'What it shows.'), required: true } },
    responses: {
      200: json(view, 'It is kept.'),
      ...invalid,
      ...unknown,
      ...refused,
      404: problem('There is no such desk: `desk-not-found`.'),
      ...unavailable,
    },
  }),
  remove: createRoute({
    method: 'delete',
    path: '/v1/views/{id}',
    summary: 'Delete a view of yours',
    request: { params: path },
    responses: {
      204: { description: 'It is gone, for all who saw it.' },
      ...invalid,
      ...unknown,
      ...refused,
      404: problem('You have no such view: `view-not-found`.'),
      ...unavailable,
    },
  }),
};

/** What the line of saved views is handed. */
export interface ViewsLineParts {
  readonly savedViews: SavedViewStore;
  readonly desks: readonly Pick<Desk, 'id'>[];
}

/** Views of the wall that people keep and share, over HTTP. Throws coded errors. */
export function viewsLine({ savedViews, desks }: ViewsLineParts): OpenAPIHono<LineEnv> {
  const app = jsonLine();
  app.openapi(routes.list, async (context) => {
    const principal = person(context);
    const theirs = (at: string | null) => at === null || (principal.desks?.includes(at) ?? true);
    const all = await savedViews.list(principal.id);
    const seen = all.filter(({ staff, sharedAt }) => staff === principal.id || theirs(sharedAt));
    return context.json({ views: seen.map((one) => viewFor(principal, one)) }, 200);
  });
  app.openapi(routes.put, async (context) => {
    const principal = person(context);
    const given = context.req.valid('json');
    const { sharedAt } = given;
    if (sharedAt !== null) {
      expectDesk(desks, sharedAt);
      expectWorksAt(principal, sharedAt);
    }
    const { id } = context.req.valid('param');
    const kept = { ...given, id, staff: principal.id, by: principal.name };
    if (!(await savedViews.put(kept, MOST_VIEWS)))
      throw new SwitchroomError('not-allowed', `It is somebody else's, or you have ${MOST_VIEWS} already.`);
    return context.json(viewFor(principal, kept), 200);
  });
  app.openapi(routes.remove, async (context) => {
    const principal = person(context);
    if (!(await savedViews.remove(principal.id, context.req.valid('param').id)))
      throw new SwitchroomError('view-not-found', 'It may have been deleted before, or be a colleague’s.');
    return context.body(null, 204);
  });
  return app;
}

/** Throws `not-allowed` for a program: it looks at no wall. */
function person(context: Context<LineEnv>): Principal {
  return demandPerson(context, 'conversations:read', 'Only people keep views.');
}

function viewFor({ id: me }: Principal, { staff, ...rest }: SavedView): z.input<typeof view> {
  return { ...rest, isOwn: staff === me };
}
