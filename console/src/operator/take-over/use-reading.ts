import { useEffect } from 'react';

/** Tells the server that what the customer wrote last is being read, while this page is looked at. `last`: which message it is; null: none to tell of. */
export function useReading(last: string | null, tell: () => Promise<unknown>): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is told once for each message.
  useEffect(() => {
    if (last === null) return;
    // The customer misses a courtesy when it fails, and nobody anything else.
    const look = () => {
      if (document.visibilityState === 'visible') void tell().catch(() => undefined);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [last]);
}
