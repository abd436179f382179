import { EventSourceParserStream } from 'eventsource-parser/stream';
import { SwitchroomError } from '../contracts/errors.ts';
import { postJson } from './post-json.ts';
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
  return {
    async open() {
      const response = await postJson(url, '/v1/conversations', {}, { bearer });
      const { id, token } = (await response.json()) as { id: string; token: string };
      bearer ??= token;
      return id;
    },
    async *say(id, text) {
      const response = await postJson(
        url,
        `/v1/conversations/${id}/messages`,
        { text },
        { bearer, accept: 'text/event-stream' },
      );
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
