import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { ConversationState } from '../../contracts/conversation.ts';
import type { Desk } from '../../contracts/desk.ts';
import type { Exchange } from '../../contracts/line.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { type LineEnv, principalOf } from '../_shared/principal.ts';
import { routes } from './routes.ts';
import { entryView } from './views.ts';

/** What the inbox line is handed. */
export interface InboxLineParts {
  readonly exchange: Exchange;
  /** The first is who has what no other desk has. */
  readonly desk: Desk;
  readonly desks: readonly Desk[];
}

/** The inbox over HTTP, for people who take part in conversations; throws coded errors. */
export function inboxLine({ exchange, desk: first, desks }: InboxLineParts): OpenAPIHono<LineEnv> {
  const app = jsonLine();
  const inboxOf = (context: Context<LineEnv>) => exchange.as(principalOf(context)).inbox;
  const view = (state: ConversationState) =>
    entryView(desks.find(({ id }) => id === state.desk) ?? first, state);
  app.openapi(routes.list, async (context) => {
    const { conversations, ...page } = await inboxOf(context).waiting(context.req.valid('query'));
    return context.json({ conversations: conversations.map(view), ...page }, 200);
  });
  app.openapi(routes.claim, async (context) => {
    const { id } = context.req.valid('param');
    return context.json(view(await inboxOf(context).claim(id, context.req.valid('json'))), 200);
  });
  app.openapi(routes.read, async (context) => {
    const { id } = context.req.valid('param');
    return context.json(view(await inboxOf(context).read(id)), 200);
  });
  app.openapi(routes.reply, async (context) => {
    const { id } = context.req.valid('param');
    return context.json(view(await inboxOf(context).reply(id, context.req.valid('json'))), 200);
  });
  app.openapi(routes.whisper, async (context) => {
    const { id } = context.req.valid('param');
    return context.json(view(await inboxOf(context).whisper(id, context.req.valid('json'))), 200);
  });
  app.openapi(routes.handBack, async (context) => {
    const { id } = context.req.valid('param');
    return context.json(view(await inboxOf(context).handBack(id, context.req.valid('json'))), 200);
  });
  app.openapi(routes.decline, async (context) => {
    const { id } = context.req.valid('param');
    return context.json(view(await inboxOf(context).decline(id, context.req.valid('json'))), 200);
  });
  app.openapi(routes.decide, async (context) => {
    const { id, callId } = context.req.valid('param');
    return context.json(
      view(await inboxOf(context).decide(id, { callId, ...context.req.valid('json') })),
      200,
    );
  });
  return app;
}
