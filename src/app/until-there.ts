import { setTimeout as pause } from 'node:timers/promises';
import { isAway } from '../stores/postgres/store-error.ts';

/** How often it is tried, in ms. */
const TRY_MS = 2_000;

/**
 * Tries what needs a server that is away until it has worked once, or is stopped; `stop` resolves when nothing is tried any more. Of
 * what else goes wrong, the first in a row is reported: it may be mended meanwhile.
 */
export function untilThere(
  attempt: () => Promise<void>,
  onFailure: (thrown: unknown) => void,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const trying = (async () => {
    for (let isReported = false; ; ) {
      await pause(TRY_MS, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        await attempt();
        return;
      } catch (thrown) {
        const isDefect = !isAway(thrown);
        if (isDefect && !isReported) onFailure(thrown);
        isReported = isDefect;
      }
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await trying;
    },
  };
}
