import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { SwitchroomError } from '../../contracts/errors.ts';
import { callsFull } from '../_shared/call-admission.ts';
import { jsonLine } from '../_shared/json-line.ts';
import { Passes } from '../_shared/passes.ts';
import { demandScope, isInsider, type LineEnv, principalOf } from '../_shared/principal.ts';
import type { BrowserLineParts } from './parts.ts';
import { routes } from './routes.ts';
import { pageMessage, serverMessage } from './socket-message.ts';
import { createSockets, SOCKET_PATH } from './sockets.ts';
import { StartLimit } from './start-limit.ts';

/** A desk that pages can talk to. */
export interface BrowserLine {
  /** Where calls begin. */
  readonly app: OpenAPIHono<LineEnv>;
  /** Takes a connection that is to become a socket of a call; false when its path is not the browser line's. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Closes the sockets of calls; pages then come back. */
  close(): void;
}

/** Lets pages talk to a desk: captions and who is speaking over a socket; sound, too, or straight to the speech model. */
export function browserLine(parts: BrowserLineParts): BrowserLine {
  const passes = new Passes(parts.keys, parts.clock);
  const limit = new StartLimit(parts.clock);
  const sockets = createSockets(parts, passes);
  const app = jsonLine();
  // OpenAPI has no sockets: what goes over them is described by these two alone.
  app.openAPIRegistry.register('VoicePageMessage', pageMessage);
  app.openAPIRegistry.register('VoiceServerMessage', serverMessage);
  const expectOpen = async (context: Context<LineEnv>, id: string) => {
    const principal = principalOf(context);
    // A call speaks in the conversation: who may only read it may not begin one.
    if (isInsider(principal)) demandScope(context, 'conversations:write');
    const { state } = await parts.exchange.as(principal).view(id);
    if (state.status === 'closed') throw new SwitchroomError('conversation-closed', `Id: ${id}`);
  };
  const socketFor = async (id: string, callId?: string) =>
    `${SOCKET_PATH}?token=${encodeURIComponent(await passes.issue(id, { opens: 'socket', callId }))}`;
  app.openapi(routes.start, async (context) => {
    const { id } = context.req.valid('param');
    await expectOpen(context, id);
    if (parts.answer === undefined)
      throw new SwitchroomError('speech-unavailable', 'No speech model is configured.');
    if (parts.admission && !parts.admission.admits('browser')) throw callsFull();
    limit.count(id);
    await parts.countSocket?.(principalOf(context), id);
    const { simulated, webrtc } = parts;
    context.header('cache-control', 'no-store');
    const asked = context.req.valid('json').transport;
    if (webrtc === undefined || asked === 'socket' || parts.isRecorded?.(id)) {
      const url = await socketFor(id);
      return context.json(
        { transport: 'socket' as const, url, format: 'pcm16-24k' as const, simulated },
        201,
      );
    }
    const { value: key, expiresAt } = await webrtc.mintKey();
    const pass = await passes.issue(id, { opens: 'attach' });
    const { url } = webrtc;
    return context.json(
      { transport: 'webrtc' as const, url, key, expiresAt: expiresAt.toISOString(), pass },
      201,
    );
  });
  app.openapi(routes.attach, async (context) => {
    const { id } = context.req.valid('param');
    const { pass, callId } = context.req.valid('json');
    await expectOpen(context, id);
    if ((await passes.take(pass, 'attach'))?.conversation !== id)
      throw new SwitchroomError(
        'request-invalid',
        'The pass is late, was used, or is for another conversation.',
      );
    return context.json({ url: await socketFor(id, callId) }, 201);
  });
  return { app, upgrade: sockets.upgrade, close: sockets.close };
}
