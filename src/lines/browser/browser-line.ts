import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { SwitchroomError } from '../../contracts/errors.ts';
import { jsonLine } from '../_shared/json-line.ts';
import type { BrowserLineParts } from './parts.ts';
import { Passes } from './passes.ts';
import { routes } from './routes.ts';
import { createSockets, SOCKET_PATH } from './sockets.ts';
import { StartLimit } from './start-limit.ts';

/** A desk that pages can talk to. */
export interface BrowserLine {
  /** Where calls begin. */
  readonly app: OpenAPIHono;
  /** Takes a connection that is to become a socket of a call; false when its path is not the browser line's. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Closes the sockets of calls; pages then come back. */
  close(): void;
}

/** Lets pages talk to a desk: sound over a socket, with captions and who is speaking. */
export function browserLine(parts: BrowserLineParts): BrowserLine {
  const passes = new Passes(parts.key, parts.clock);
  const limit = new StartLimit(parts.clock);
  const sockets = createSockets(parts, passes);
  const app = jsonLine();
  app.openapi(routes.start, async (context) => {
    const { id } = context.req.valid('param');
    const { state } = await parts.switchboard.view(id);
    if (state.status === 'closed') throw new SwitchroomError('conversation-closed', `Id: ${id}`);
    if (parts.answer === undefined)
      throw new SwitchroomError('speech-unavailable', 'No speech model is configured.');
    limit.count(id);
    const url = `${SOCKET_PATH}?token=${encodeURIComponent(passes.issue(id))}`;
    const { simulated } = parts;
    return context.json({ transport: 'socket' as const, url, format: 'pcm16-24k' as const, simulated }, 201);
  });
  return { app, upgrade: sockets.upgrade, close: sockets.close };
}
