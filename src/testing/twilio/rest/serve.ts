import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Exchange } from '../exchange.ts';
import { callRoutes } from './calls.ts';
import { conferenceRoutes } from './conferences.ts';
import { otherRoutes } from './others.ts';
import { Form, notFound, type Reply, RestProblem } from './reply.ts';

const ROUTES = [...callRoutes, ...conferenceRoutes, ...otherRoutes];
/** The address of a recording is its audio; `.json` behind it is its description. */
const WAV = /^\/Recordings\/(RE[0-9a-f]{32})(\.wav)?$/;

/** Answers a request to the REST API. */
export async function serveRest(
  exchange: Exchange,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', exchange.baseUrl);
  const form = await text(request);
  const account = `/2010-04-01/Accounts/${exchange.accountSid}`;
  const path = url.pathname.startsWith(account) ? url.pathname.slice(account.length) : undefined;
  const audio = path === undefined ? undefined : exchange.recordings.get(WAV.exec(path)?.[1] ?? '');
  if (audio !== undefined && request.method === 'GET' && authorised(exchange, request)) {
    response.writeHead(200, { 'content-type': 'audio/x-wav' }).end(audio.wav);
    return;
  }
  const params = new URLSearchParams([...url.searchParams, ...new URLSearchParams(form)]);
  const reply = await answer(exchange, request, path, new Form(params));
  response.writeHead(reply.status, { 'content-type': 'application/json' });
  response.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
}

async function answer(
  exchange: Exchange,
  request: IncomingMessage,
  path: string | undefined,
  form: Form,
): Promise<Reply> {
  try {
    if (!authorised(exchange, request)) throw new RestProblem(401, 20003, 'Authenticate');
    const fault = exchange.faults.takeRest(path ?? '');
    if (fault !== undefined) {
      throw new RestProblem(fault.status, fault.code ?? 20500, 'A fault that was asked for.');
    }
    for (const { method, path: pattern, handle } of ROUTES) {
      const found = method === request.method ? pattern.exec(path?.replace(/\.json$/, '') ?? '') : null;
      if (found !== null) return await handle({ exchange, ids: found.slice(1), form });
    }
    throw notFound(path ?? request.url ?? '');
  } catch (thrown) {
    if (thrown instanceof RestProblem) return thrown.reply;
    throw thrown;
  }
}

function authorised({ accountSid, authToken }: Exchange, { headers }: IncomingMessage): boolean {
  const expected = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
  return headers.authorization === `Basic ${expected}`;
}
