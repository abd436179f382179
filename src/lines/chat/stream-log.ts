import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { DeskConversations } from '../../contracts/line.ts';
import { eventView } from '../_shared/event.ts';

/** How often something is sent on a silent stream, so that proxies keep it open. */
const KEEP_ALIVE_MS = 15_000;

/** Which log is streamed, from where, and how it is told. */
export interface LogStream {
  readonly id: string;
  readonly after: number;
  /** How an event is told to who reads it; undefined when it is not. */
  readonly shown: (event: ConversationEvent) => ConversationEvent | undefined;
  readonly until: AbortSignal;
}

/**
 * Streams a log as server-sent events as it grows, until the client leaves or `until` aborts; each carries its `seq` as its id. Throws
 * what the switchboard throws before anything is sent.
 */
export async function streamLog(
  context: Context,
  switchboard: DeskConversations,
  { id, after, shown, until }: LogStream,
): Promise<Response> {
  // An unknown conversation is answered as a plain problem instead.
  await switchboard.events(id, after, 1);
  return streamSSE(context, async (stream) => {
    const left = new AbortController();
    stream.onAbort(() => left.abort());
    const signal = AbortSignal.any([left.signal, until]);
    const keepAlive = setInterval(() => void stream.write(': still here\n\n'), KEEP_ALIVE_MS);
    try {
      for await (const event of switchboard.follow(id, after, signal)) {
        const told = shown(event);
        if (!told) continue;
        await stream.writeSSE({
          id: String(event.seq),
          event: event.type,
          data: JSON.stringify(eventView(told)),
        });
      }
    } finally {
      clearInterval(keepAlive);
    }
  });
}
