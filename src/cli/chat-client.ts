import { EventSourceParserStream } from 'eventsource-parser/stream';
import { SwitchroomError } from '../contracts/errors.ts';
import type { ToldStep } from './print-turn.ts';

/** A client of the chat line. */
export interface ChatClient {
  /** Opens a conversation and resolves to its id. */
  open(): Promise<string>;
  say(id: string, text: string): AsyncIterable<ToldStep>;
}

/**
 * Talks to a running Switchroom as a customer, or with an API key; throws `server-unreachable`, or `request-invalid` with
 * its words when it refuses.
 */
export function chatClient(url: string, key?: string): ChatClient {
  let bearer = key;
  const post = async (path: string, body: object, accept: string) => {
    const headers = {
      'content-type': 'application/json',
      accept,
      ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
    };
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
      const { id, token } = (await response.json()) as { id: string; token: string };
      bearer ??= token;
      return id;
    },
    async *say(id, text) {
      const response = await post(`/v1/conversations/${id}/messages`, { text }, 'text/event-stream');
      const events = response.body
        ?.pipeThrough(new TextDecoderStream())
        .pipeThrough(new EventSourceParserStream());
      for await (const { event, data } of events ?? []) {
        if (event === 'error') throw new SwitchroomError('internal', data);
        yield JSON.parse(data) as ToldStep;
      }
    },
  };
}
