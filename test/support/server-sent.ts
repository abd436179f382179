import { EventSourceParserStream } from 'eventsource-parser/stream';

/** A server-sent event whose data is JSON. */
export interface ServerSent {
  readonly event: string;
  readonly data: object;
}

/** The server-sent events of an answer, as they come. */
export async function* serverSent({ body }: Response): AsyncIterable<ServerSent> {
  const parsed = body?.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
  for await (const { event = 'message', data } of parsed ?? []) yield { event, data: JSON.parse(data) };
}
