import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Desk } from '../../contracts/desk.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { Switchboard } from '../../contracts/line.ts';
import type { TurnEvent, TurnResult } from '../../contracts/turn.ts';
import { problemOf } from './problem.ts';
import { routes } from './routes.ts';
import { conversationView, deskView, eventView, summaryView } from './views.ts';

/** What the chat line is handed. */
export interface ChatLineParts {
  readonly switchboard: Switchboard;
  readonly desk: Desk;
  /** Names of the model links, for display. */
  readonly models: readonly string[];
}

/** The chat line: conversations over HTTP, as JSON or streamed as server-sent events; throws what `problemOf` reads. */
export function chatLine({ switchboard, desk, models }: ChatLineParts): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw new SwitchroomError('request-invalid', z.prettifyError(result.error));
    },
  });
  app.use('/v1/*', onlyJson);
  app.openapi(routes.open, async (context) => {
    const { metadata } = context.req.valid('json');
    const state = await switchboard.open({ line: 'chat', metadata });
    return context.json(conversationView({ state, handoffs: [], toolCalls: [] }), 201);
  });
  app.openapi(routes.list, async (context) => {
    const { limit, status, before } = context.req.valid('query');
    const states = await switchboard.list({ limit, status, before: before ? new Date(before) : undefined });
    return context.json({ conversations: states.map(summaryView) }, 200);
  });
  app.openapi(routes.get, async (context) => {
    return context.json(conversationView(await switchboard.view(context.req.valid('param').id)), 200);
  });
  app.openapi(routes.events, async (context) => {
    const { after, limit } = context.req.valid('query');
    const events = await switchboard.events(context.req.valid('param').id, after, limit);
    return context.json({ events: events.map(eventView) }, 200);
  });
  app.openapi(routes.say, async (context) => {
    const { text } = context.req.valid('json');
    const turn = switchboard.say(context.req.valid('param').id, { text, signal: context.req.raw.signal });
    if (context.req.header('accept')?.includes('text/event-stream')) return streamTurn(context, turn);
    return context.json(await resultOf(turn), 200);
  });
  app.openapi(routes.close, async (context) => {
    const { reason = 'closed by the client' } = context.req.valid('json');
    return context.json(summaryView(await switchboard.close(context.req.valid('param').id, reason)), 200);
  });
  app.openapi(routes.desk, (context) => context.json(deskView(desk, models), 200));
  return app;
}

/** Bodies are JSON: a browser then asks first (preflight), so no other site can post in the customer's name. */
async function onlyJson(context: Context, next: () => Promise<void>): Promise<void> {
  const type = context.req.header('content-type');
  if (
    context.req.method === 'POST' &&
    type !== undefined &&
    !type.toLowerCase().startsWith('application/json')
  ) {
    throw new SwitchroomError('request-invalid', 'Send the body as `content-type: application/json`.');
  }
  await next();
}

async function resultOf(turn: AsyncIterable<TurnEvent>): Promise<TurnResult & Record<string, unknown>> {
  for await (const event of turn) if (event.type === 'turn-finished') return { ...event.result };
  throw new SwitchroomError('internal', 'The turn ended without a result.');
}

/** Streams a turn; what fails before its first event is answered as a plain problem instead. */
async function streamTurn(context: Context, turn: AsyncIterable<TurnEvent>): Promise<Response> {
  const events = turn[Symbol.asyncIterator]();
  const first = await events.next();
  return streamSSE(context, async (stream) => {
    stream.onAbort(() => void events.return?.());
    const write = (event: TurnEvent) => stream.writeSSE({ event: event.type, data: JSON.stringify(event) });
    try {
      for (let step = first; !step.done; step = await events.next()) await write(step.value);
    } catch (thrown) {
      await stream.writeSSE({ event: 'error', data: JSON.stringify(problemOf(thrown)) });
    }
  });
}
