import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import type { Model } from 'openai/resources/models';
import { type AcceptedRequest, acceptRequest } from './answer.ts';
import { deliverFault, deliverJson, deliverProblem, deliverStream } from './deliver.ts';
import { type ApiProblem, badRequest, checkKey, refusal } from './problem.ts';
import { ReasoningRules } from './reasoning-rules.ts';
import type { NextId } from './responses-api.ts';
import { playScript, type RecordedRequest, type Script, type ScriptedReply, type TextApi } from './script.ts';
import { checkStrictVendor } from './strict-vendor.ts';
import { isRecord } from './tool-rules.ts';

/** How a local server is started. */
export interface OpenAIServerOptions {
  readonly script: Script;
  /** The only bearer key that is let in; `sk-test` when left out. */
  readonly apiKey?: string;
  /** A key that was let in once and is not any more. */
  readonly expiredKey?: string;
  /** The models it has; any name is served when left out. */
  readonly models?: readonly string[];
  /** Whether it tells those with a key of its models (`GET /v1/models`), as many servers of the API do; true when left out. */
  readonly describesModels?: boolean;
  /**
   * Refuses what some vendors of the same APIs refuse and OpenAI takes: a request that ends with the assistant's or the
   * system's words, and keywords of strict schemas beyond the common ones.
   */
  readonly strict?: boolean;
  /** Milliseconds since 1970 for `created_at`; the machine's clock when left out. */
  readonly now?: () => number;
}

/** A running local server that speaks the vendor's Responses and Chat Completions APIs. */
export interface OpenAIServer {
  /** The base URL a client takes, ending in `/v1`. */
  readonly url: string;
  readonly apiKey: string;
  /** Every request to the two APIs that carried the key and JSON, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** Stops listening and resets the connections that are open. */
  close(): Promise<void>;
}

/**
 * Starts a scripted double of the vendor's API on a free local port.
 * It answers as the vendor does, streaming included, and refuses what the vendor refuses.
 * @example
 * const server = await startOpenAIServer({ script: [{ text: 'Hello!' }] });
 */
export async function startOpenAIServer(options: OpenAIServerOptions): Promise<OpenAIServer> {
  const apiKey = options.apiKey ?? 'sk-test';
  const requests: RecordedRequest[] = [];
  const desk: ServerDesk = {
    ...options,
    apiKey,
    requests,
    play: playScript(options.script),
    nextId: countingIds(),
    reasoning: new ReasoningRules(),
    now: options.now ?? Date.now,
  };
  const server = createServer((request, response) => {
    serve(desk, request, response).catch((thrown: unknown) => {
      deliverProblem(response, refusal({ status: 500, message: `The double failed: ${String(thrown)}` }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${portOf(server)}/v1`, apiKey, requests, close: () => closeServer(server) };
}

interface ServerDesk {
  readonly apiKey: string;
  readonly expiredKey?: string;
  readonly models?: readonly string[];
  readonly strict?: boolean;
  readonly describesModels?: boolean;
  readonly requests: RecordedRequest[];
  readonly play: (request: RecordedRequest) => Promise<ScriptedReply>;
  readonly nextId: NextId;
  readonly reasoning: ReasoningRules;
  readonly now: () => number;
}

const APIS: Readonly<Record<string, TextApi>> = {
  'POST /v1/responses': 'responses',
  'POST /v1/chat/completions': 'chat-completions',
};

/** Puts the outcome of a request on the wire. */
type Delivery = (response: ServerResponse) => void;

async function serve(desk: ServerDesk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('x-request-id', desk.nextId('req'));
  const deliver = await decide(desk, request, response);
  deliver(response);
}

async function decide(
  desk: ServerDesk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Delivery> {
  const unauthorised = checkKey(request.headers.authorization, desk.apiKey, desk.expiredKey);
  if (unauthorised !== undefined) return refuse(unauthorised);
  const route = `${request.method} ${request.url?.split('?')[0]}`;
  const [asksModels, , one] = /^GET \/v1\/models(\/(.+))?$/.exec(route) ?? [];
  if (asksModels !== undefined && desk.describesModels !== false) return describeModels(desk, one);
  const api = APIS[route];
  if (api === undefined)
    return refuse(refusal({ status: 404, message: `Invalid URL (${route})`, code: 'unknown_url' }));
  const body: unknown = await json(request).catch(() => undefined);
  if (!isRecord(body)) return refuse(badRequest('We could not parse the JSON body of your request.', null));
  const recorded = recordRequest(api, request, response, body);
  desk.requests.push(recorded);
  const accepted = acceptRequest(api, body);
  if ('error' in accepted) return refuse(accepted);
  const broken = desk.reasoning.check(body.input) ?? (desk.strict ? checkStrictVendor(api, body) : undefined);
  if (broken !== undefined) return refuse(broken);
  if (desk.models?.includes(accepted.model) === false) return refuse(unknownModel(accepted.model));
  return play(desk, accepted, await desk.play(recorded));
}

function refuse(problem: ApiProblem): Delivery {
  return (to) => deliverProblem(to, problem);
}

function play(desk: ServerDesk, request: AcceptedRequest, reply: ScriptedReply): Delivery {
  if ('status' in reply) return refuse(refusal(reply));
  const fault = 'fault' in reply ? reply : undefined;
  const spoken = 'fault' in reply ? { text: reply.text ?? 'one two three four five' } : reply;
  const now = Math.floor(desk.now() / 1000);
  const answer = request.answer(spoken, fault?.fault, desk.nextId, now);
  desk.reasoning.note(answer.json);
  if (fault !== undefined && !ARRIVING.has(fault.fault)) {
    return (to) => deliverFault(to, answer, fault, request.stream);
  }
  if (request.stream) return (to) => deliverStream(to, answer);
  return (to) => deliverJson(to, answer.status, answer.json);
}

/** Unhappy ends that still come as well-formed answers. */
const ARRIVING: ReadonlySet<string> = new Set(['failed', 'incomplete']);

function recordRequest(
  api: TextApi,
  request: IncomingMessage,
  response: ServerResponse,
  body: Record<string, unknown>,
): RecordedRequest {
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)] as const);
  const closed = new Promise<void>((resolve) => response.once('close', resolve));
  return { api, headers: Object.fromEntries(headers), body, closed };
}

/** The list of its models, or the one that is named in the path. */
function describeModels(desk: ServerDesk, named: string | undefined): Delivery {
  const { models = [] } = desk;
  if (named === undefined) {
    const data = models.map((id) => modelOf(desk, id));
    return (to) => deliverJson(to, 200, { object: 'list', data });
  }
  const id = decodeURIComponent(named);
  if (desk.models && !models.includes(id)) return refuse(unknownModel(id));
  return (to) => deliverJson(to, 200, modelOf(desk, id));
}

function modelOf(desk: ServerDesk, id: string): Model {
  return { id, object: 'model', created: Math.floor(desk.now() / 1000), owned_by: 'switchroom' };
}

function unknownModel(model: string) {
  return refusal({
    status: 404,
    message: `The model \`${model}\` does not exist or you do not have access to it.`,
  });
}

function countingIds(): NextId {
  let made = 0;
  return (prefix) => {
    made += 1;
    return `${prefix}_${String(made).padStart(6, '0')}`;
  };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
