import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ConversationState } from '../../contracts/conversation.ts';
import type { Desk } from '../../contracts/desk.ts';
import type { Inbox } from '../../contracts/person.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { routes } from './routes.ts';
import { entryView } from './views.ts';

/** What the inbox line is handed. */
export interface InboxLineParts {
  readonly inbox: Inbox;
  readonly desk: Desk;
}

/** The inbox over HTTP, for people who take part in conversations; throws coded errors. */
export function inboxLine({ inbox, desk }: InboxLineParts): OpenAPIHono {
  const app = jsonLine();
  const view = (state: ConversationState) => entryView(desk, state);
  app.openapi(routes.list, async (context) => {
    const { conversations, next } = await inbox.waiting(context.req.valid('query'));
    return context.json({ conversations: conversations.map(view), next }, 200);
  });
  app.openapi(routes.claim, async (context) => {
    const { id } = context.req.valid('param');
    return context.json(view(await inbox.claim(id, context.req.valid('json'))), 200);
  });
  app.openapi(routes.reply, async (context) => {
    const { id } = context.req.valid('param');
    return context.json(view(await inbox.reply(id, context.req.valid('json'))), 200);
  });
  app.openapi(routes.whisper, async (context) => {
    const { id } = context.req.valid('param');
    return context.json(view(await inbox.whisper(id, context.req.valid('json'))), 200);
  });
  app.openapi(routes.handBack, async (context) => {
    const { id } = context.req.valid('param');
    return context.json(view(await inbox.handBack(id, context.req.valid('json'))), 200);
  });
  app.openapi(routes.decline, async (context) => {
    const { id } = context.req.valid('param');
    return context.json(view(await inbox.decline(id, context.req.valid('json'))), 200);
  });
  app.openapi(routes.decide, async (context) => {
    const { id, callId } = context.req.valid('param');
    return context.json(view(await inbox.decide(id, { callId, ...context.req.valid('json') })), 200);
  });
  return app;
}
