import { EventSourceParserStream } from 'eventsource-parser/stream';
import { SwitchroomError } from '../contracts/errors.ts';
import type { TurnEvent } from '../contracts/turn.ts';

/** A client of the chat line. */
export interface ChatClient {
  /** Opens a conversation and resolves to its id. */
  open(): Promise<string>;
  say(id: string, text: string): AsyncIterable<TurnEvent>;
}

/** Talks to a running Switchroom; throws `server-unreachable`, or `request-invalid` with its words when it refuses. */
export function chatClient(url: string): ChatClient {
  const post = async (path: string, body: object, accept: string) => {
    const headers = { 'content-type': 'application/json', accept };
    const request = { method: 'POST', headers, body: JSON.stringify(body) };
    const response = await fetch(new URL(path, url), request).catch((cause) => {
      throw new SwitchroomError('server-unreachable', `Is one running at ${url}?`, { cause });
    });
    if (!response.ok) throw new SwitchroomError('request-invalid', await response.text());
    return response;
  };
  return {
    async open() {
      const response = await post('/v1/conversations', {}, 'application/json');
      const { id } = (await response.json()) as { id: string };
      return id;
    },
    async *say(id, text) {
      const response = await post(`/v1/conversations/${id}/messages`, { text }, 'text/event-stream');
      const events = response.body
        ?.pipeThrough(new TextDecoderStream())
        .pipeThrough(new EventSourceParserStream());
      for await (const { event, data } of events ?? []) {
        if (event === 'error') throw new SwitchroomError('internal', data);
        yield JSON.parse(data) as TurnEvent;
      }
    },
  };
}
