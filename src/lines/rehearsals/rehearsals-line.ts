import type { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Desk } from '../../contracts/desk.ts';
import type { Rehearsals, Rehearsed } from '../../contracts/rehearsal.ts';
import { eventView } from '../_shared/event.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { demandScope, type LineEnv } from '../_shared/principal.ts';
import { routes } from './routes.ts';
import type * as schemas from './schemas.ts';

/** What the line of rehearsals is handed. */
export interface RehearsalsLineParts {
  /** Those of the desk with this id; throws `desk-not-found`. */
  rehearsals(desk: string): Rehearsals;
  /** Which desk a request is for. Throws `desk-not-found` and `not-allowed`. */
  deskFor(context: Context<LineEnv>, named: string | undefined): Desk;
  /** Id of the desk that an id is of. */
  deskOf(id: string): string;
}

/** Talking to a desk with changes that are not published, over HTTP, for those who may publish them; throws coded errors. */
export function rehearsalsLine({ rehearsals, deskFor, deskOf }: RehearsalsLineParts): OpenAPIHono<LineEnv> {
  const app = jsonLine();
  app.openapi(routes.begin, async (context) => {
    const { id: by } = demandScope(context, 'desk:publish');
    const { desk, ...rehearsal } = context.req.valid('json');
    const { from } = rehearsal;
    if (from) demandScope(context, 'conversations:read');
    const at = deskFor(context, from ? deskOf(from.conversation) : desk).id;
    const begun = await rehearsals(at).begin(by, rehearsal);
    return context.json(viewOf(begun), 201);
  });
  app.openapi(routes.say, async (context) => {
    const { id: by } = demandScope(context, 'desk:publish');
    const { id } = context.req.valid('param');
    const { text } = context.req.valid('json');
    const said = await rehearsals(deskFor(context, deskOf(id)).id).say(by, id, text);
    return context.json(viewOf(said), 200);
  });
  app.openapi(routes.end, async (context) => {
    const { id: by } = demandScope(context, 'desk:publish');
    const { id } = context.req.valid('param');
    rehearsals(deskFor(context, deskOf(id)).id).end(by, id);
    return context.body(null, 204);
  });
  return app;
}

function viewOf({ id, state, events, said, expiresAt }: Rehearsed): z.input<typeof schemas.rehearsed> {
  return {
    id,
    status: state.status,
    owner: state.owner,
    events: events.map(eventView),
    said: said ?? null,
    expiresAt: expiresAt.toISOString(),
  };
}
