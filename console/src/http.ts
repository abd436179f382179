import { EventSourceParserStream } from 'eventsource-parser/stream';
import { Problem, problemFrom } from './problem.ts';

/** What lets this browser go on with conversations it opened as a customer. */
export interface Tokens {
  token(id: string): string | undefined;
  renew(id: string, token: string): void;
}

/** One event of a stream; `data` is JSON. */
export interface StreamEvent {
  readonly event?: string | undefined;
  readonly id?: string | undefined;
  readonly data: string;
}

/** The server on the page's own origin. Every method throws a `Problem`, or the browser's own network error. */
export interface Http {
  get<Body>(path: string): Promise<Body>;
  /** Sends JSON; undefined: no body. An answer without a body is undefined. `about`: the conversation whose token is shown. */
  send<Body>(
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
    about?: string,
  ): Promise<Body>;
  /** Calls `onEvent` for each event of a stream; resolves when it ends. */
  stream(path: string, init: RequestInit, onEvent: (event: StreamEvent) => void): Promise<void>;
}

/** The answer's header that brings the next token of a conversation. */
const RENEWED = 'switchroom-token';

/** Speaks to the server with the token of the conversation a path is about; without one, as whom the cookies say. */
export function createHttp(tokens: Tokens): Http {
  async function ask(path: string, init: RequestInit, id = conversationIn(path)): Promise<Response> {
    const token = id === undefined ? undefined : tokens.token(id);
    const headers = new Headers(init.headers);
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    const response = await fetch(path, { ...init, headers });
    const renewed = response.headers.get(RENEWED);
    if (id !== undefined && token !== undefined && renewed !== null) tokens.renew(id, renewed);
    if (!response.ok) throw problemFrom(await response.json().catch(() => null), response.status);
    return response;
  }
  async function json<Body>(path: string, init: RequestInit, about?: string): Promise<Body> {
    const response = await ask(path, init, about);
    return (response.status === 204 ? undefined : await response.json()) as Body;
  }
  return {
    get: (path) => json(path, {}),
    send: (method, path, body, about) => json(path, { method, ...(body && withJson(body)) }, about),
    async stream(path, init, onEvent) {
      const { body } = await ask(path, init);
      if (body === null) throw new Problem('stream-ended', 0, 'The server sent nothing.');
      const reader = body
        .pipeThrough(new TextDecoderStream())
        .pipeThrough(new EventSourceParserStream())
        .getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) onEvent(part.value);
    },
  };
}

/** A request's JSON body. */
export function withJson(body: object): { headers: Record<string, string>; body: string } {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function conversationIn(path: string): string | undefined {
  const id = /^\/v1\/conversations\/([^/?]+)/.exec(path)?.[1];
  return id === undefined ? undefined : decodeURIComponent(id);
}
