import { EventSourceParserStream } from 'eventsource-parser/stream';
import { Problem, problemFrom } from './problem.ts';

/** One event of a stream; `data` is JSON. */
export interface StreamEvent {
  readonly event?: string | undefined;
  readonly id?: string | undefined;
  readonly data: string;
}

/** The server on the page's own origin. Every method throws a `Problem`, or the browser's own network error. */
export interface Http {
  get<Body>(path: string): Promise<Body>;
  /** Sends JSON; undefined: no body. An answer without a body is undefined. */
  send<Body>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object): Promise<Body>;
  /** Calls `onEvent` for each event of a stream; resolves when it ends. */
  stream(path: string, init: RequestInit, onEvent: (event: StreamEvent) => void): Promise<void>;
}

/** Speaks to the server as whom the cookies say. */
export function createHttp(): Http {
  async function ask(path: string, init: RequestInit): Promise<Response> {
    const response = await fetch(path, init);
    if (!response.ok) throw problemFrom(await response.json().catch(() => null), response.status);
    return response;
  }
  async function json<Body>(path: string, init: RequestInit): Promise<Body> {
    const response = await ask(path, init);
    return (response.status === 204 ? undefined : await response.json()) as Body;
  }
  return {
    get: (path) => json(path, {}),
    send: (method, path, body) => json(path, { method, ...(body && withJson(body)) }),
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
function withJson(body: object): { headers: Record<string, string>; body: string } {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
