import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';

/** A webhook as an application gets it. */
export interface Received {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly params: Readonly<Record<string, string>>;
}

/** What a path answers: TwiML, or a status with a type and a body. */
export type SampleAnswer = string | { status?: number; type?: string; body?: string | Uint8Array };

/** Answers of an application by path: fixed, or from what was received. */
export type Routes = Record<
  string,
  SampleAnswer | ((received: Received) => SampleAnswer | Promise<SampleAnswer>)
>;

/** A bare application on a free port: webhooks by path, and what connects to its sockets. */
export async function sampleApp(
  routes: Routes,
  connected: (socket: WebSocket, path: string) => void = () => {},
) {
  const received: Received[] = [];
  const handshakes: IncomingHttpHeaders[] = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://app');
    const body = await text(request);
    const params = Object.fromEntries([...path.searchParams, ...new URLSearchParams(body)]);
    const webhook = { url: `${url}${request.url}`, headers: request.headers, params };
    received.push(webhook);
    const route = routes[path.pathname];
    const answer = typeof route === 'function' ? await route(webhook) : route;
    const {
      status = 200,
      type = 'text/xml',
      body: sent = '',
    } = typeof answer === 'string' ? { body: answer } : (answer ?? { status: 404 });
    response.writeHead(status, { 'content-type': type }).end(sent);
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket, request) => {
    handshakes.push(request.headers);
    connected(socket, request.url ?? '/');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = `http://127.0.0.1:${port}`;
  const close = () => {
    for (const socket of sockets.clients) socket.terminate();
    server.close();
    server.closeAllConnections();
  };
  onTestFinished(close);
  return {
    url,
    socketUrl: `ws://127.0.0.1:${port}`,
    received,
    handshakes,
    routes,
    close,
    /** The params of what came to a path, oldest first. */
    at: (path: string) =>
      received.filter((one) => new URL(one.url).pathname === path).map(({ params }) => params),
  };
}
