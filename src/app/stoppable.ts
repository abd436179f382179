import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/**
 * Prepares a server for its end: the function it returns takes no more requests, lets running ones be answered for at
 * most `graceMs`, and resolves when every connection is closed.
 */
export function stoppable(server: Server): (graceMs: number) => Promise<void> {
  let stopping = false;
  // A connection that is kept alive would be waited for although nothing comes on it any more.
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    response.once('finish', () => {
      if (stopping) socket.end();
    });
  });
  return async (graceMs) => {
    stopping = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    const grace = setTimeout(() => server.closeAllConnections(), graceMs);
    await closed;
    clearTimeout(grace);
  };
}
