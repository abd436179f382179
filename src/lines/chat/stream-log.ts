import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { DeskConversations } from '../../contracts/line.ts';
import { customerEvent } from './customer-event.ts';
import { eventView } from './views.ts';

/** How often something is sent on a silent stream, so that proxies keep it open. */
const KEEP_ALIVE_MS = 15_000;

/** Which log is streamed, from where, and who reads it. */
export interface LogStream {
  readonly id: string;
  readonly after: number;
  readonly audience: 'customer' | 'operator';
  readonly until: AbortSignal;
}

/**
 * Streams a log as server-sent events as it grows, until the client leaves or `until` aborts; each carries its `seq` as its id. Throws
 * what the switchboard throws before anything is sent.
 */
export async function streamLog(
  context: Context,
  switchboard: DeskConversations,
  { id, after, audience, until }: LogStream,
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
        const shown: ConversationEvent | undefined = audience === 'customer' ? customerEvent(event) : event;
        if (!shown) continue;
        await stream.writeSSE({
          id: String(event.seq),
          event: event.type,
          data: JSON.stringify(eventView(shown)),
        });
      }
    } finally {
      clearInterval(keepAlive);
    }
  });
}
