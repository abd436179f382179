import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Calls } from './calls.ts';
import type { Keys } from './keys.ts';
import { wireSession } from './session-config.ts';
import { invalid, isRefusal, type Refusal } from './wire.ts';

/** An answer over HTTP. */
interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The server's HTTP side: ephemeral keys, and what is done with calls. */
export class HttpApi {
  readonly #keys: Keys;
  readonly #calls: Calls;

  constructor(keys: Keys, calls: Calls) {
    this.#keys = keys;
    this.#calls = calls;
  }

  /** Answers a request that is no socket. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, headers, body } = this.#answer(request, await text(request));
    response.writeHead(status, headers).end(body);
  }

  #answer(request: IncomingMessage, body: string): Reply {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const admission = this.#keys.admit(request.headers.authorization);
    if (isRefusal(admission)) return refused(401, admission);
    if (request.method === 'POST' && pathname === '/v1/realtime/calls') {
      return this.#connect(admission.config === undefined ? undefined : { ...admission.config }, body);
    }
    if (admission.config !== undefined)
      return refused(401, invalid('invalid_api_key', 'A client secret may not do this.'));
    const [, callId = '', verb = ''] =
      /^\/v1\/realtime\/calls\/([^/]+)\/(accept|reject|refer|hangup)$/.exec(pathname) ?? [];
    const value = parse(body);
    if (request.method === 'POST' && pathname === '/v1/realtime/client_secrets') return this.#makeKey(value);
    if (request.method !== 'POST' || verb === '') {
      return refused(404, invalid('unknown_url', `Invalid URL (${request.method} ${pathname})`));
    }
    const refusal = this.#calls.act(callId, verb, value);
    if (refusal !== undefined) return refused(refusal.code === 'call_id_not_found' ? 404 : 400, refusal);
    return { status: 200, headers: {}, body: '' };
  }

  #makeKey(body: unknown): Reply {
    const key = this.#keys.make(body);
    if (isRefusal(key)) return refused(400, key);
    const expires_at = Math.floor(key.expiresAt.getTime() / 1000);
    const session = wireSession(key.config, key.value.replace('ek', 'sess'), expires_at);
    return json(200, { value: key.value, expires_at, session });
  }

  /** A WebRTC offer gets an answer without media: whoever tests with it takes the leg for the sound. */
  #connect(config: Parameters<Calls['connect']>[0], offer: string): Reply {
    if (!offer.includes('v=0'))
      return refused(400, invalid('invalid_offer', 'The SDP offer is missing.', 'sdp'));
    const { callId } = this.#calls.connect(config);
    const headers = { 'content-type': 'application/sdp', location: `/v1/realtime/calls/${callId}` };
    return { status: 201, headers, body: SDP_ANSWER };
  }
}

const SDP_ANSWER = [
  'v=0',
  'o=- 0 0 IN IP4 127.0.0.1',
  's=-',
  't=0 0',
  'm=audio 0 UDP/TLS/RTP/SAVPF 0',
  '',
].join('\r\n');

function json(status: number, value: unknown): Reply {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

function refused(status: number, refusal: Refusal): Reply {
  return json(status, { error: { param: null, ...refusal } });
}

function parse(body: string): unknown {
  try {
    return body === '' ? undefined : JSON.parse(body);
  } catch {
    return null;
  }
}
