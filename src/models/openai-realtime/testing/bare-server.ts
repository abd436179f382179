import { once } from 'node:events';
import { onTestFinished } from 'vitest';
import { WebSocketServer } from 'ws';
import type { ClientMessage } from './bench.ts';

/** A server without manners: confirms every update, and answers everything else as a test wants. Resolves with its URL. */
export async function bareServer(
  answer: (event: ClientMessage, send: (...events: (object | string)[]) => void) => void,
): Promise<string> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  onTestFinished(() => {
    for (const client of server.clients) client.terminate();
    server.close();
  });
  await once(server, 'listening');
  server.on('connection', (socket) => {
    const send = (...events: (object | string)[]) => {
      for (const event of events) socket.send(typeof event === 'string' ? event : JSON.stringify(event));
    };
    socket.on('message', (data) => {
      const event = JSON.parse(String(data)) as ClientMessage;
      if (event.type === 'session.update') send({ type: 'session.updated', session: {} });
      answer(event, send);
    });
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return `ws://127.0.0.1:${port}/v1/realtime`;
}
