import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { ConversationState } from '../../contracts/conversation.ts';
import type { MoodListener } from './late-moods.ts';

/** How often a stream says that it is well, in ms: who reads it shows how fresh it is. */
const ALIVE_MS = 5_000;
/** After so long one asks again, and is asked again who one is: sessions end, and people are disabled. In ms. */
const LONGEST_MS = 600_000;

/** How conversations are told, and until when. */
export interface WallStream {
  readonly rowsOf: (states: readonly ConversationState[]) => Promise<readonly object[]>;
  /** Tells what is known late of a list, until the returned function is called. */
  readonly late: (listener: MoodListener) => () => void;
  readonly until: AbortSignal;
}

/** Streams conversations as they change as server-sent events, until the client leaves, `until` aborts, or ten minutes are over. */
export function streamWall(
  context: Context,
  changes: (signal: AbortSignal) => AsyncIterable<readonly ConversationState[]>,
  { rowsOf, late, until }: WallStream,
): Response {
  const left = new AbortController();
  const signal = AbortSignal.any([left.signal, until, AbortSignal.timeout(LONGEST_MS)]);
  // Who may not is told so in a plain problem, before anything is sent.
  const states = changes(signal);
  return streamSSE(context, async (stream) => {
    stream.onAbort(() => left.abort());
    const send = (event: string, data: object) => stream.writeSSE({ event, data: JSON.stringify(data) });
    const now = () => ({ at: new Date().toISOString() });
    const alive = setInterval(() => void send('alive', now()), ALIVE_MS);
    const sendRows = async (changed: readonly ConversationState[]) =>
      send('rows', { rows: await rowsOf(changed) });
    const leave = late((changed) => void sendRows(changed));
    try {
      for await (const changed of states) {
        if (changed.length === 0) await send('ready', now());
        else await sendRows(changed);
      }
    } finally {
      leave();
      clearInterval(alive);
    }
  });
}
