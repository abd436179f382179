import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ConversationState } from '../../contracts/conversation.ts';
import type { Desk } from '../../contracts/desk.ts';
import type { Exchange } from '../../contracts/line.ts';
import type { Moods } from '../../contracts/mood.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { demandScope, type LineEnv } from '../_shared/principal.ts';
import { LateMoods } from './late-moods.ts';
import { routes } from './routes.ts';
import { streamWall } from './stream-wall.ts';
import { rowView } from './views.ts';

/** What the line of the wall is handed. */
export interface WallLineParts {
  readonly exchange: Exchange;
  readonly desks: readonly Desk[];
  readonly moods: Moods;
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal;
}

/** All conversations of the desks one works at, as a list and as a stream, for staff and services; throws coded errors. */
export function wallLine({ exchange, desks, moods, stopping }: WallLineParts): OpenAPIHono<LineEnv> {
  const app = jsonLine();
  const late = new LateMoods(moods);
  const view = (state: ConversationState) =>
    rowView(
      desks.find(({ id }) => id === state.desk),
      state,
      // Who is gone sounds like nothing any more.
      (state.status !== 'closed' && moods.known(state)) || null,
    );
  app.openapi(routes.list, async (context) => {
    const principal = demandScope(context, 'conversations:read');
    const { limit, before, words } = context.req.valid('query');
    const { conversations, ...page } = await exchange.as(principal).list({
      // One more than is asked for tells whether there is a next page.
      limit: limit + 1,
      ...(before !== undefined && { before }),
      ...(words === undefined ? { live: true } : { words }),
    });
    const shown = conversations.slice(0, limit);
    const next = conversations.length > limit ? (shown.at(-1)?.id ?? null) : null;
    void late.readFor(
      principal.id,
      shown.filter(({ status }) => status !== 'closed'),
    );
    return context.json({ rows: shown.map(view), next, ...page }, 200);
  });
  app.openapi(routes.stream, async (context) => {
    const principal = demandScope(context, 'conversations:read');
    return streamWall(context, (signal) => exchange.as(principal).changes(signal), {
      async rowsOf(states) {
        for (const state of states) await moods.read(state);
        return states.map(view);
      },
      late: (listener) => late.listen(principal.id, listener),
      until: stopping,
    });
  });
  return app;
}
