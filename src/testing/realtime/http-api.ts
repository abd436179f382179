import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer, text } from 'node:stream/consumers';
import type { Calls } from './calls.ts';
import { initialConfig } from './initial-config.ts';
import type { Admission, Keys } from './keys.ts';
import type { AnswerOffer } from './options.ts';
import { type SessionConfig, wireSession } from './session-config.ts';
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
  readonly #answerOffer: AnswerOffer;

  constructor(keys: Keys, calls: Calls, answerOffer: AnswerOffer = async () => ({ sdp: SDP_ANSWER })) {
    this.#keys = keys;
    this.#calls = calls;
    this.#answerOffer = answerOffer;
  }

  /** Answers a request that is no socket. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of FOR_PAGES) response.setHeader(name, value);
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end();
      return;
    }
    const pathname = URL.parse(request.url ?? '/', 'http://localhost')?.pathname;
    const admission = this.#keys.admit(request.headers.authorization);
    const route = `${request.method} ${pathname}`;
    const { status, headers, body } = isRefusal(admission)
      ? refused(401, admission)
      : route === 'POST /v1/realtime/calls'
        ? await this.#connect(admission.config, request)
        : this.#answer(route, admission, parse(await text(request)));
    response.writeHead(status, headers).end(body);
  }

  #answer(route: string, { config }: Admission, body: unknown): Reply {
    if (config !== undefined)
      return refused(401, invalid('invalid_api_key', 'A client secret may not do this.'));
    if (route === 'POST /v1/realtime/client_secrets') return this.#makeKey(body);
    const [, callId = '', verb = ''] = CALL_ROUTE.exec(route) ?? [];
    if (verb === '') return refused(404, invalid('unknown_url', `Invalid URL (${route})`));
    const refusal = this.#calls.act(callId, verb, body);
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

  /** A WebRTC offer is answered by whoever tests with it; else without media: the sound is then the leg's. */
  async #connect(given: SessionConfig | undefined, request: IncomingMessage): Promise<Reply> {
    const { sdp, session } = await offerIn(request);
    const config = session === undefined ? given : initialConfig(parse(session));
    if (isRefusal(config)) return refused(400, config);
    if (!sdp.startsWith('v=0'))
      return refused(400, invalid('invalid_offer', 'The SDP offer is missing.', 'sdp'));
    const { sdp: body, listener } = await this.#answerOffer(sdp);
    const { rtcId: callId } = this.#calls.connect(config, listener);
    const headers = { 'content-type': 'application/sdp', location: `/v1/realtime/calls/${callId}` };
    return { status: 201, headers, body };
  }
}

/** The offer alone, or a form of the offer and the session's settings. */
async function offerIn(request: IncomingMessage): Promise<{ sdp: string; session: string | undefined }> {
  const type = request.headers['content-type'] ?? '';
  const body = await buffer(request);
  if (!type.startsWith('multipart/')) return { sdp: body.toString(), session: undefined };
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const part = async (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : await value?.text();
  };
  return { sdp: (await part('sdp')) ?? '', session: await part('session') };
}

/** Pages of any site may call, and read which call it is. */
const FOR_PAGES = [
  ['access-control-allow-origin', '*'],
  ['access-control-allow-headers', 'authorization, content-type'],
  ['access-control-expose-headers', 'Location'],
] as const;
const CALL_ROUTE = /^POST \/v1\/realtime\/calls\/([^/]+)\/(accept|reject|refer|hangup)$/;
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
