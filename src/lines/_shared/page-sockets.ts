import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Timers } from '../../contracts/clock.ts';
import { isOwnPage } from './own-page.ts';
import type { Pass, Passes, PassUse } from './passes.ts';
import { problem } from './problem.ts';
import { refuseSocket } from './refuse-socket.ts';
import { socketServer } from './socket-server.ts';

const GOODBYE_MS = 2_000;

/** Which sockets pages open, and who takes them. */
export interface PageSocketsParts<Opens extends PassUse['opens']> {
  /** Where they are opened. */
  readonly path: string;
  /** The longest message, in bytes. */
  readonly maxPayload: number;
  readonly passes: Passes;
  /** What a pass must be good for. */
  readonly opens: Opens;
  /** Origins of other sites whose pages may open one. */
  readonly origins?: readonly string[] | undefined;
  readonly publicUrl?: string | undefined;
  readonly timers: Timers;
  onDefect(thrown: unknown, where: string): void;
  /** Takes who shows a pass: `open` answers the handshake; who is not taken is refused at the raw connection. */
  admit(
    pass: Pass<Extract<PassUse, { opens: Opens }>>,
    socket: Duplex,
    open: (onOpen: (opened: WebSocket) => void) => void,
  ): void;
}

/** The sockets that pages open at one path. */
export interface PageSockets {
  /** Takes a connection that is to become one of them; false when its path is another. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Closes them all; pages then come back, to whichever node is there. */
  close(): void;
}

/** Sockets for pages of ours, and of listed origins, that show a pass. */
export function pageSockets<Opens extends PassUse['opens']>(parts: PageSocketsParts<Opens>): PageSockets {
  const { path, maxPayload, passes, opens, origins, publicUrl, timers } = parts;
  const server = socketServer({ maxPayload });
  const admit = async (request: IncomingMessage, socket: Duplex, head: Buffer, token: string) => {
    const pass = await passes.take(token, opens);
    if (pass === undefined) {
      const why = 'The token is late, was used, or is none of ours.';
      return refuseSocket(socket, problem('credentials-invalid', why));
    }
    parts.admit(pass, socket, (onOpen) => server.handleUpgrade(request, socket, head, onOpen));
  };
  return {
    upgrade(request, socket, head) {
      // Not `new URL`, which throws on what anybody may ask for, e.g. `//`.
      const address = URL.parse(request.url ?? '/', 'http://page');
      if (address?.pathname !== path) return false;
      const isListed = origins?.includes(request.headers.origin ?? '') ?? false;
      if (!isListed && !isOwnPage(request, publicUrl)) {
        refuseSocket(socket, problem('origin-refused', 'Pages of other sites may not open this socket.'));
        return true;
      }
      // What breaks meanwhile belongs to no call yet.
      void admit(request, socket, head, address.searchParams.get('token') ?? '').catch((thrown) => {
        parts.onDefect(thrown, 'socket');
        socket.destroy();
      });
      return true;
    },
    close() {
      for (const open of server.clients) {
        open.close(1001, 'The server stops.');
        // Who does not answer the goodbye does not hold up the end of the server.
        timers.after(GOODBYE_MS, () => open.terminate());
      }
      server.close();
    },
  };
}
