import { asRefused, type Refused } from './server.ts';

/** How long to wait before a stream that ended is opened again, in ms. */
const AGAIN_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;

/** How a conversation is followed. */
interface Following {
  readonly signal: AbortSignal;
  /** Reads on from where it is, until the stream ends; false when there is nothing more to come. */
  readonly again: () => Promise<boolean>;
  /** Waits, where the same may succeed later; false when it never will. */
  readonly failed: (refused: Refused, ms: number) => Promise<boolean>;
}

/** Follows a conversation until `signal` aborts: a stream that ends or breaks is opened again. */
export async function keepFollowing({ signal, again, failed }: Following): Promise<void> {
  for (let ms = AGAIN_MS; !signal.aborted; ) {
    try {
      if (!(await again())) return;
      ms = AGAIN_MS;
    } catch (thrown) {
      if (signal.aborted) return;
      if (!(await failed(asRefused(thrown), ms))) return;
      ms = Math.min(2 * ms, LONGEST_WAIT_MS);
    }
  }
}
