import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { ConnectFault, FaultPlan } from './faults.ts';
import type { Keys } from './keys.ts';
import type { Settings } from './options.ts';
import { Session, type Wire } from './session.ts';
import { freshConfig } from './session-config.ts';
import { invalid, isRefusal, type Refusal } from './wire.ts';

/** Lets sockets in: to a new session, or beside one that is there. */
export class SocketEntry {
  readonly #settings: Settings;
  readonly #faults: FaultPlan;
  readonly #sessions: Map<string, Session>;
  readonly #keys: Keys;
  readonly #sockets = new WebSocketServer({
    noServer: true,
    handleProtocols: (offered) => (offered.has('realtime') ? 'realtime' : false),
  });
  readonly #hanging = new Set<Duplex>();
  /** What happens to everybody for a while. */
  #trouble: { readonly fault: ConnectFault; readonly untilMs: number } | undefined;

  constructor(settings: Settings, faults: FaultPlan, sessions: Map<string, Session>, keys: Keys) {
    this.#settings = settings;
    this.#faults = faults;
    this.#sessions = sessions;
    this.#keys = keys;
  }

  /** Answers a request to become a socket. */
  open(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const fault = this.#fault();
    if (fault?.fault === 'hang') {
      this.#hanging.add(socket);
      return;
    }
    if (fault?.fault === 'refuse') {
      const { status = 503 } = fault;
      turnAway(socket, status, unavailable(status));
      return;
    }
    const session = this.#sessionFor(request);
    if (isRefusal(session)) {
      turnAway(socket, NOT_FOUND.has(session.code) ? 404 : 401, session);
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, (client) => {
      if (fault === undefined) seat(session, client);
      else if (fault.fault === 'expel') session.expel(wireOf(client));
    });
  }

  async close(): Promise<void> {
    for (const client of this.#sockets.clients) client.terminate();
    for (const socket of this.#hanging) socket.destroy();
    this.#sockets.close();
  }

  #fault(): ConnectFault | undefined {
    const nowMs = this.#settings.clock.now().getTime();
    if (this.#trouble && nowMs < this.#trouble.untilMs) return this.#trouble.fault;
    const fault = this.#faults.take('connect');
    this.#trouble = fault?.forMs === undefined ? undefined : { fault, untilMs: nowMs + fault.forMs };
    return fault;
  }

  #sessionFor(request: IncomingMessage): Session | Refusal {
    const address = URL.parse(request.url ?? '/', 'http://localhost');
    if (address?.pathname !== '/v1/realtime') return invalid('unknown_url', `Invalid URL (${request.url})`);
    const { searchParams } = address;
    const admission = this.#keys.admit(keyIn(request));
    if (isRefusal(admission)) return admission;
    const callId = searchParams.get('call_id');
    if (callId !== null) {
      return (
        this.#sessions.get(callId) ??
        invalid('call_id_not_found', `No session found for call_id '${callId}'.`)
      );
    }
    const model = searchParams.get('model') ?? admission.config?.model ?? 'gpt-realtime';
    if (this.#settings.models?.includes(model) === false) {
      return invalid(
        'model_not_found',
        `The model \`${model}\` does not exist or you do not have access to it.`,
      );
    }
    const session = new Session(this.#settings, this.#faults, admission.config ?? freshConfig(model));
    this.#sessions.set(session.rtcId, session);
    session.signal.addEventListener('abort', () => this.#sessions.delete(session.rtcId), { once: true });
    return session;
  }
}

const NOT_FOUND: ReadonlySet<string | null> = new Set([
  'call_id_not_found',
  'model_not_found',
  'unknown_url',
]);

function unavailable(status: number): Refusal {
  return { type: 'server_error', code: null, message: `The server answers ${status}.` };
}

/** The key stands in the header, or for a browser in the socket's protocols. */
function keyIn(request: IncomingMessage): string | undefined {
  const [, insecure] =
    /openai-insecure-api-key\.([^,\s]+)/.exec(request.headers['sec-websocket-protocol'] ?? '') ?? [];
  return request.headers.authorization ?? (insecure === undefined ? undefined : `Bearer ${insecure}`);
}

function turnAway(socket: Duplex, status: number, refusal: Refusal): void {
  const body = JSON.stringify({ error: { param: null, ...refusal } });
  const head = [
    `HTTP/1.1 ${status} Refused`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.end([...head, 'Connection: close', '', body].join('\r\n'));
}

/** Wires a socket to its session. */
function seat(session: Session, client: WebSocket): void {
  const wire = wireOf(client);
  client.on('message', (data, isBinary) => {
    if (!isBinary && !session.isOver) session.receive(data.toString());
  });
  client.on('close', () => session.detach(wire));
  session.attach(wire);
}

function wireOf(client: WebSocket): Wire {
  client.on('error', () => undefined);
  return {
    send: (data) => client.send(data),
    drop: () => client.terminate(),
    close: (code, reason) => client.close(code, reason),
  };
}
