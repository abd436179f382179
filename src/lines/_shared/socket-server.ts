import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { problem } from './problem.ts';
import { refuseSocket } from './refuse-socket.ts';

/** What sockets of a line may send. */
export interface SocketServerOptions {
  /** The largest message, in bytes. */
  readonly maxPayload: number;
  /** Whether text is read without looking whether it is UTF-8; what is not becomes U+FFFD. */
  readonly skipUTF8Validation?: boolean;
  /** How long the other side may take to close, in ms. */
  readonly closeTimeout?: number;
}

/** A server for the sockets of a line; a handshake that is none is answered as a problem, `request-invalid`. */
export function socketServer(options: SocketServerOptions): WebSocketServer {
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, ...options });
  server.on('wsClientError', (error: Error, socket: Duplex) =>
    refuseSocket(socket, problem('request-invalid', `${error.message}.`)),
  );
  return server;
}
