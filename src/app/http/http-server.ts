import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener } from '@hono/node-server';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import { type Problem, problem, problemOf, problemResponse } from '../../lines/_shared/problem.ts';
import { refuseSocket } from '../../lines/_shared/refuse-socket.ts';
import type { TrustedProxies } from './client-address.ts';
import { guardConnections } from './guard-connections.ts';
import type { HttpLimits } from './http-limits.ts';
import { Lane } from './lane.ts';

/** Takes a connection that is to become a socket; false when nothing is there. */
export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

/** What an HTTP server serves, and to whom. */
export interface HttpServerOptions {
  readonly fetch: (request: Request, env: { readonly incoming: unknown }) => Response | Promise<Response>;
  readonly upgrade: Upgrade;
  readonly limits: HttpLimits;
  readonly trusted: TrustedProxies;
  readonly onDefect: (thrown: unknown, where: string) => void;
}

/** How often connections are looked at that are late, in ms. */
const CHECK_MS = 2_000;

/**
 * The HTTP server of a process: whatever comes on a connection is answered or refused as a problem, within `limits`; and
 * no connection, however it breaks, ends the process.
 */
export function httpServer(options: HttpServerOptions): Server {
  const { limits, onDefect } = options;
  const answer = listenerOf(options);
  const lanes = new WeakMap<Duplex, Lane>();
  const laneOf = (socket: Socket) => {
    const lane = lanes.get(socket) ?? new Lane(socket, limits.pipelined);
    lanes.set(socket, lane);
    return lane;
  };
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
    connectionsCheckingInterval: CHECK_MS,
    // Answered as a problem instead, with everything else that is no host.
    requireHostHeader: false,
    // One that has to wait its turn, or wants another protocol (curl offers HTTP/2 so), is an ordinary request.
    shouldUpgradeCallback: ({ socket, headers }) =>
      headers.upgrade?.toLowerCase() === 'websocket' && lanes.get(socket)?.busy !== true,
  });
  // More are refused by `answer` rather than left out.
  server.maxHeadersCount = 0;
  server.on('connection', guardConnections(options));
  // Nothing has moved on a connection for so long: that is one who waits for us, or one whom nobody waits for.
  server.timeout = limits.unreadMs;
  server.on('timeout', (socket) => {
    if (socket.writableLength > 0 || lanes.get(socket)?.busy !== true) socket.destroy();
  });
  server.on('request', (request, response) =>
    laneOf(request.socket).take({ request, response, handle: answer }),
  );
  server.on('checkExpectation', (request, response) => {
    const handle = listenerOf({
      ...options,
      fetch: () => problemResponse(problem('request-invalid', 'Expect nothing but 100-continue.')),
    });
    laneOf(request.socket).take({ request, response, handle });
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    const answer = malformed(error, limits);
    const lane = lanes.get(socket);
    if (lane) lane.refuse(answer);
    else refuseSocket(socket, answer);
  });
  server.on('connect', (_request, socket) =>
    refuseSocket(socket, problem('method-not-allowed', 'This is no proxy.')),
  );
  server.on('upgrade', (request, socket, head) => {
    try {
      if (!options.upgrade(request, socket, head))
        refuseSocket(socket, problem('route-not-found', 'No socket is opened there.'));
    } catch (thrown) {
      if (!(thrown instanceof SwitchroomError)) onDefect(thrown, 'opening a socket');
      refuseSocket(socket, problemOf(thrown));
    }
  });
  return server;
}

/** Answers what is well-formed HTTP. */
function listenerOf({ fetch, limits, onDefect }: HttpServerOptions): RequestListener {
  const errorHandler = (thrown: unknown) => {
    // What is no address, e.g. of a host that has a space in its name.
    if (thrown instanceof Error && thrown.name === 'RequestError')
      return problemResponse(problem('request-invalid', `${messageOf(thrown)}.`));
    onDefect(thrown, 'an HTTP request');
    return problemResponse(problemOf(thrown));
  };
  const listener = getRequestListener(fetch, { errorHandler });
  const refuse = getRequestListener(
    () => problemResponse(problem('headers-too-large', `At most ${limits.headers} headers.`)),
    { errorHandler },
  );
  return (request, response) => {
    // What follows an offer of another protocol on the connection would not be read.
    if (request.headers.upgrade !== undefined) response.setHeader('connection', 'close');
    void (request.rawHeaders.length > 2 * limits.headers ? refuse : listener)(request, response);
  };
}

function malformed({ code }: NodeJS.ErrnoException, limits: HttpLimits): Problem {
  if (code === 'HPE_HEADER_OVERFLOW')
    return problem('headers-too-large', `At most ${limits.headerBytes} bytes.`);
  if (code === 'HPE_CHUNK_EXTENSIONS_OVERFLOW')
    return problem('body-too-large', 'The extensions of its chunks are.');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return problem('request-timeout', 'Send it faster.');
  return problem('request-invalid', 'This is no HTTP/1.1.');
}
