import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Desk } from '../../contracts/desk.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { Switchboard } from '../../contracts/line.ts';
import type { TurnEvent, TurnResult } from '../../contracts/turn.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { problemOf } from '../_shared/problem.ts';
import { routes } from './routes.ts';
import { streamLog } from './stream-log.ts';
import { conversationView, deskView, eventView, summaryView } from './views.ts';

/** What the chat line is handed. */
export interface ChatLineParts {
  readonly switchboard: Switchboard;
  readonly desk: Desk;
  /** Names of the model links, for display. */
  readonly models: readonly string[];
  /** Aborted when the server stops: who follows a conversation goes on at another node, or after the restart. */
  readonly stopping: AbortSignal;
}

/** The chat line: conversations over HTTP, as JSON or streamed as server-sent events; throws what `problemOf` reads. */
export function chatLine({ switchboard, desk, models, stopping }: ChatLineParts): OpenAPIHono {
  const app = jsonLine();
  app.openapi(routes.open, async (context) => {
    const { metadata } = context.req.valid('json');
    const state = await switchboard.open({ line: 'chat', metadata });
    return context.json(conversationView({ state, handoffs: [], toolCalls: [] }), 201);
  });
  app.openapi(routes.list, async (context) => {
    const states = await switchboard.list(context.req.valid('query'));
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
  app.openapi(routes.stream, (context) => {
    const { after, audience } = context.req.valid('query');
    const { 'last-event-id': last = after } = context.req.valid('header');
    const { id } = context.req.valid('param');
    return streamLog(context, switchboard, { id, after: last, audience, until: stopping });
  });
  app.openapi(routes.say, async (context) => {
    const { text, messageId = context.req.valid('header')['idempotency-key'] } = context.req.valid('json');
    const turn = switchboard.say(context.req.valid('param').id, { text, messageId });
    if (context.req.header('accept')?.includes('text/event-stream')) return streamTurn(context, turn);
    return context.json(await resultOf(turn), 200);
  });
  app.openapi(routes.interrupt, async (context) => {
    const interrupted = await switchboard.interrupt(context.req.valid('param').id);
    return context.json({ interrupted }, 200);
  });
  app.openapi(routes.close, async (context) => {
    const { reason = 'closed by the client' } = context.req.valid('json');
    return context.json(summaryView(await switchboard.close(context.req.valid('param').id, reason)), 200);
  });
  app.openapi(routes.desk, (context) => context.json(deskView(desk, models), 200));
  return app;
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
