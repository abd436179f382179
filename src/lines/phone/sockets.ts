import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { MediaCall } from './media/media-call.ts';
import type { Phone } from './parts.ts';
import { PATHS } from './paths.ts';
import { RelayCall } from './relay/relay-call.ts';

const LONGEST_MESSAGE_BYTES = 256 * 1024;

/** The sockets of calls. */
export interface Sockets {
  /** Takes a connection that is to become a socket of a call; false when its path is none of the phone line's. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Closes them all, and resolves when they are: the network then asks how the calls go on, of whichever node is there. */
  close(): Promise<void>;
}

/** Sockets for the sound and for the words of calls; each is only listened to once it has shown its pass. */
export function createSockets(phone: Phone): Sockets {
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: LONGEST_MESSAGE_BYTES,
    perMessageDeflate: false,
    // Sound comes fifty times a second and call; what is no UTF-8 is read as U+FFFD.
    skipUTF8Validation: true,
  });
  return {
    upgrade(request, socket, head) {
      // Not `new URL`, which throws on what anybody may ask for, e.g. `//`.
      const [pathname] = (request.url ?? '/').split('?', 1);
      if (pathname !== PATHS.media && pathname !== PATHS.relay) return false;
      server.handleUpgrade(request, socket, head, (opened) => {
        if (pathname === PATHS.media) new MediaCall(phone, opened);
        else new RelayCall(phone, opened);
      });
      return true;
    },
    close() {
      for (const open of server.clients) open.close(1001, 'The server stops.');
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
