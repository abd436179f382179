import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Desk } from '../../contracts/desk.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { CustomerToken } from '../../contracts/identity.ts';
import type { Exchange } from '../../contracts/line.ts';
import type { LinkHealth } from '../../contracts/model.ts';
import type { Principal } from '../../contracts/principal.ts';
import type { TurnEvent, TurnResult } from '../../contracts/turn.ts';
import { eventView } from '../_shared/event.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { demandScope, isInsider, type LineEnv, principalOf } from '../_shared/principal.ts';
import { type Audience, audienceOf } from './audience.ts';
import { routes } from './routes.ts';
import { streamLog } from './stream-log.ts';
import { streamTurn } from './stream-turn.ts';
import { customerDesk, deskView, healthView, summaryView } from './views.ts';

/** What the chat line is handed. */
export interface ChatLineParts {
  readonly exchange: Exchange;
  /** All desks. */
  readonly desks: readonly Desk[];
  /** Id of the desk that whoever is known to the deployment is of. */
  readonly home: string;
  /** Which desk a request is for, that names one or none. Throws `desk-not-found` and `not-allowed`. */
  deskFor(context: Context<LineEnv>, named: string | undefined): Desk;
  /** Names of the model links, for display. */
  readonly models: readonly string[];
  /** How the model links fare in this process. */
  modelHealth(): readonly LinkHealth[];
  /** What lets a customer go on with a conversation that was opened. */
  tokenFor(conversationId: string): Promise<CustomerToken>;
  /** Counts one more stream of somebody's; throws `too-many-requests`. */
  countStream?(principal: Principal, conversation: string): Promise<void>;
  /** Whether pages can call. */
  readonly voice: boolean;
  /** Aborted when the server stops: who follows a conversation goes on at another node, or after the restart. */
  readonly stopping: AbortSignal;
}

/** The chat line: conversations over HTTP, as JSON or streamed as server-sent events; throws what `problemOf` reads. */
export function chatLine(parts: ChatLineParts): OpenAPIHono<LineEnv> {
  const app = jsonLine();
  app.route('/', conversations(parts));
  app.route('/', about(parts));
  app.route('/', talk(parts));
  app.route('/', log(parts));
  return app;
}

/** Opening conversations, and which there are. */
function conversations({ exchange, home, deskFor, tokenFor }: ChatLineParts): OpenAPIHono<LineEnv> {
  const app = jsonLine();
  app.openapi(routes.open, async (context) => {
    const { metadata, customer, facts, previous, desk: named } = context.req.valid('json');
    const principal = openerOf(context, home, previous);
    // What is continued is at its own desk.
    const desk = previous !== undefined && named === undefined ? undefined : deskFor(context, named).id;
    // Who says themselves who they are is no better than a stranger who does.
    const about = { line: 'chat', desk, metadata, previous, traceparent: context.req.header('traceparent') };
    const known = isInsider(principal) || customer || facts ? undefined : context.get('signedIn');
    const state = known
      ? await exchange.as(hostOf(home)).open({ ...about, ...known })
      : await exchange.as(principal).open({ ...about, customer, facts });
    const { token, expiresAt } = await tokenFor(state.id);
    const shown = audienceOf(principal).conversation({ state, handoffs: [], toolCalls: [] });
    return context.json({ ...shown, token, tokenExpiresAt: expiresAt.toISOString() }, 201);
  });
  app.openapi(routes.list, async (context) => {
    const { conversations, ...page } = await exchange
      .as(principalOf(context))
      .list(context.req.valid('query'));
    return context.json({ conversations: conversations.map(summaryView), ...page }, 200);
  });
  app.openapi(routes.get, async (context) => {
    const principal = principalOf(context);
    const view = await exchange.as(principal).view(context.req.valid('param').id);
    return context.json(audienceOf(principal).conversation(view), 200);
  });
  return app;
}

/** What there is, and how it fares. */
function about({ desks, deskFor, models, modelHealth, voice }: ChatLineParts): OpenAPIHono<LineEnv> {
  const app = jsonLine();
  app.openapi(routes.desk, (context) => {
    const mayRead = context.get('principal')?.scopes.includes('desk:read');
    const desk = deskFor(context, context.req.valid('query').desk);
    return context.json(mayRead ? deskView(desk, models) : customerDesk(desk, voice), 200);
  });
  app.openapi(routes.desks, (context) => {
    const within = context.get('principal')?.desks;
    const theirs = desks.filter(({ id }) => within?.includes(id) ?? true);
    return context.json({ desks: theirs.map(({ id, name }) => ({ id, name })) }, 200);
  });
  app.openapi(routes.models, (context) => {
    demandScope(context, 'desk:read');
    return context.json({ models: modelHealth().map(healthView) }, 200);
  });
  return app;
}

/** What is said, and how it ends. */
function talk({ exchange }: ChatLineParts): OpenAPIHono<LineEnv> {
  const app = jsonLine();
  app.openapi(routes.say, async (context) => {
    const { text, messageId = context.req.valid('header')['idempotency-key'] } = context.req.valid('json');
    const principal = principalOf(context);
    const audience = audienceOf(principal);
    const traceparent = context.req.header('traceparent');
    const said = { text, messageId, traceparent };
    const turn = exchange.as(principal).say(context.req.valid('param').id, said);
    if (context.req.header('accept')?.includes('text/event-stream'))
      return streamTurn(context, turn, audience.step);
    return context.json(audience.result(await resultOf(turn)), 200);
  });
  app.openapi(routes.interrupt, async (context) => {
    const switchboard = exchange.as(principalOf(context));
    return context.json({ interrupted: await switchboard.interrupt(context.req.valid('param').id) }, 200);
  });
  app.openapi(routes.close, async (context) => {
    const { reason = 'closed by the client' } = context.req.valid('json');
    const { id } = context.req.valid('param');
    const principal = principalOf(context);
    const switchboard = exchange.as(principal);
    const state = await switchboard.close(id, reason);
    if (isInsider(principal)) return context.json(summaryView(state), 200);
    return context.json(audienceOf(principal).conversation(await switchboard.view(id)), 200);
  });
  app.openapi(routes.rate, async (context) => {
    const rating = context.req.valid('json');
    await exchange.as(principalOf(context)).rate(context.req.valid('param').id, rating);
    return context.json(rating, 200);
  });
  return app;
}

/** The log of a conversation, as far as one may read it. */
function log({ exchange, countStream, stopping }: ChatLineParts): OpenAPIHono<LineEnv> {
  const app = jsonLine();
  app.openapi(routes.events, async (context) => {
    const { after, limit } = context.req.valid('query');
    const principal = principalOf(context);
    const events = await exchange.as(principal).events(context.req.valid('param').id, after, limit);
    const shown = events.flatMap((event) => audienceOf(principal).event(event) ?? []);
    return context.json({ events: shown.map(eventView), after: events.at(-1)?.seq ?? after }, 200);
  });
  app.openapi(routes.stream, async (context) => {
    const { after, audience: asked } = context.req.valid('query');
    const { 'last-event-id': last = after } = context.req.valid('header');
    const { id } = context.req.valid('param');
    const principal = principalOf(context);
    const audience = chosenAudience(principal, asked);
    await countStream?.(principal, id);
    return streamLog(context, exchange.as(principal), {
      id,
      after: last,
      shown: audience.event,
      until: stopping,
    });
  });
  return app;
}

/** Staff may look at a conversation as its customer does, never the other way round. */
function chosenAudience(principal: Principal, asked: 'customer' | 'operator' | undefined): Audience {
  if (asked === 'operator' && !isInsider(principal))
    throw new SwitchroomError('not-allowed', 'A customer reads as a customer.');
  return audienceOf(asked === 'customer' ? { ...principal, kind: 'customer' } : principal);
}

/** Who opens a conversation: anybody; a customer who has one already is a stranger to the next, unless that continues it. */
function openerOf(context: Context<LineEnv>, home: string, previous: string | undefined): Principal {
  const principal = context.get('principal');
  if (principal !== undefined && (isInsider(principal) || previous !== undefined)) return principal;
  const address = context.get('address');
  return {
    kind: 'customer',
    id: '',
    name: '',
    desk: home,
    roles: [],
    scopes: [],
    ...(address !== undefined && { address }),
  };
}

/** The program around the desk, which says who a customer is. */
function hostOf(home: string): Principal {
  return { kind: 'service', id: 'host', name: 'host', desk: home, roles: [], scopes: ['conversations:open'] };
}

async function resultOf(turn: AsyncIterable<TurnEvent>): Promise<TurnResult> {
  for await (const event of turn) if (event.type === 'turn-finished') return event.result;
  throw new SwitchroomError('internal', 'The turn ended without a result.');
}
