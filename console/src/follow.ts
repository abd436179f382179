import type { Api } from './api.ts';
import { asProblem } from './problem.ts';

/** How long to wait before a stream that ended is opened again, in ms. */
const AGAIN_MS = 2_000;

/** Follows a conversation until `signal` aborts: a stream that ends is opened again after its last event. Ends by itself when it is refused. */
export async function keepFollowing(
  api: Pick<Api, 'follow'>,
  { id, after, signal }: { id: string; after: number; signal: AbortSignal },
  onEvent: (type: string) => void,
  wait: (ms: number) => Promise<void>,
): Promise<void> {
  let last = after;
  while (!signal.aborted) {
    try {
      await api.follow(id, last, signal, (type, seq) => {
        last = Math.max(last, seq);
        onEvent(type);
      });
    } catch (thrown) {
      const { status } = asProblem(thrown);
      // What the server says of who asks, or of the conversation, does not change by asking again.
      if (status >= 400 && status < 500 && status !== 429) return;
    }
    if (!signal.aborted) await wait(AGAIN_MS);
  }
}
