import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Desk } from '../../contracts/desk.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { CustomerToken } from '../../contracts/identity.ts';
import type { Exchange } from '../../contracts/line.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { TurnEvent, TurnResult } from '../../contracts/turn.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { isInsider, type LineEnv, principalOf } from '../_shared/principal.ts';
import { problemOf } from '../_shared/problem.ts';
import { customerEvent } from './customer-event.ts';
import { customerResult, customerStep, fullResult, fullStep } from './customer-turn.ts';
import { routes } from './routes.ts';
import { streamLog } from './stream-log.ts';
import {
  conversationView,
  customerConversation,
  customerDesk,
  deskView,
  eventView,
  summaryView,
} from './views.ts';

/** What the chat line is handed. */
export interface ChatLineParts {
  readonly exchange: Exchange;
  readonly desk: Desk;
  /** What lets a customer go on with a conversation that was opened. */
  tokenFor(conversationId: string): Promise<CustomerToken>;
  /** Names of the model links, for display. */
  readonly models: readonly string[];
  /** Aborted when the server stops: who follows a conversation goes on at another node, or after the restart. */
  readonly stopping: AbortSignal;
}

/** The chat line: conversations over HTTP, as JSON or streamed as server-sent events; throws what `problemOf` reads. */
export function chatLine({
  exchange,
  desk,
  models,
  tokenFor,
  stopping,
}: ChatLineParts): OpenAPIHono<LineEnv> {
  const app = jsonLine();
  const stranger = (context: Context<LineEnv>): Principal => ({
    ...{ kind: 'customer', id: 'stranger', name: 'customer', desk: desk.id, roles: [], scopes: [] },
    address: context.get('address'),
  });
  const switchboardOf = (context: Context<LineEnv>) => exchange.as(principalOf(context));
  app.openapi(routes.open, async (context) => {
    const { metadata, customer, facts } = context.req.valid('json');
    const principal = opener(context.get('principal')) ?? stranger(context);
    const state = await exchange.as(principal).open({ line: 'chat', metadata, customer, facts });
    const { token, expiresAt } = await tokenFor(state.id);
    const view = { state, handoffs: [], toolCalls: [] };
    const shown = isInsider(principal) ? conversationView(view) : customerConversation(view);
    return context.json({ ...shown, token, tokenExpiresAt: expiresAt.toISOString() }, 201);
  });
  app.openapi(routes.list, async (context) => {
    const states = await switchboardOf(context).list(context.req.valid('query'));
    return context.json({ conversations: states.map(summaryView) }, 200);
  });
  app.openapi(routes.get, async (context) => {
    const view = await switchboardOf(context).view(context.req.valid('param').id);
    return context.json(
      isInsider(principalOf(context)) ? conversationView(view) : customerConversation(view),
      200,
    );
  });
  app.openapi(routes.events, async (context) => {
    const { after, limit } = context.req.valid('query');
    const events = await switchboardOf(context).events(context.req.valid('param').id, after, limit);
    const shown = isInsider(principalOf(context))
      ? events
      : events.flatMap((event) => customerEvent(event) ?? []);
    return context.json({ events: shown.map(eventView), after: events.at(-1)?.seq ?? after }, 200);
  });
  app.openapi(routes.stream, (context) => {
    const { after, audience = isInsider(principalOf(context)) ? 'operator' : 'customer' } =
      context.req.valid('query');
    if (audience === 'operator' && !isInsider(principalOf(context)))
      throw new SwitchroomError('not-allowed', 'A customer reads as a customer.');
    const { 'last-event-id': last = after } = context.req.valid('header');
    const { id } = context.req.valid('param');
    return streamLog(context, switchboardOf(context), { id, after: last, audience, until: stopping });
  });
  app.openapi(routes.say, async (context) => {
    const { text, messageId = context.req.valid('header')['idempotency-key'] } = context.req.valid('json');
    const turn = switchboardOf(context).say(context.req.valid('param').id, { text, messageId });
    const insider = isInsider(principalOf(context));
    if (context.req.header('accept')?.includes('text/event-stream'))
      return streamTurn(context, turn, insider ? fullStep : customerStep);
    const result = await resultOf(turn);
    return context.json(insider ? fullResult(result) : customerResult(result), 200);
  });
  app.openapi(routes.interrupt, async (context) => {
    const interrupted = await switchboardOf(context).interrupt(context.req.valid('param').id);
    return context.json({ interrupted }, 200);
  });
  app.openapi(routes.close, async (context) => {
    const { reason = 'closed by the client' } = context.req.valid('json');
    const state = await switchboardOf(context).close(context.req.valid('param').id, reason);
    const view = { state, handoffs: [], toolCalls: [] };
    return context.json(
      isInsider(principalOf(context)) ? summaryView(state) : customerConversation(view),
      200,
    );
  });
  app.openapi(routes.desk, (context) => {
    const insider = context.get('principal')?.scopes.includes('desk:read');
    return context.json(insider ? deskView(desk, models) : customerDesk(desk), 200);
  });
  return app;
}

/** A customer who has a conversation already, and opens another one, is a stranger to it. */
function opener(principal: Principal | undefined): Principal | undefined {
  return isInsider(principal) ? principal : undefined;
}

async function resultOf(turn: AsyncIterable<TurnEvent>): Promise<TurnResult> {
  for await (const event of turn) if (event.type === 'turn-finished') return event.result;
  throw new SwitchroomError('internal', 'The turn ended without a result.');
}

/** Streams a turn; what fails before its first event is answered as a plain problem instead. */
async function streamTurn(
  context: Context,
  turn: AsyncIterable<TurnEvent>,
  shown: (event: TurnEvent) => object | undefined,
): Promise<Response> {
  const events = turn[Symbol.asyncIterator]();
  const first = await events.next();
  return streamSSE(context, async (stream) => {
    stream.onAbort(() => void events.return?.());
    const write = async (event: TurnEvent) => {
      const step = shown(event);
      if (step !== undefined) await stream.writeSSE({ event: event.type, data: JSON.stringify(step) });
    };
    try {
      for (let step = first; !step.done; step = await events.next()) await write(step.value);
    } catch (thrown) {
      await stream.writeSSE({ event: 'error', data: JSON.stringify(problemOf(thrown)) });
    }
  });
}
