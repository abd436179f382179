import { useEffect, useState } from 'react';

/** Calls `task` now, every `everyMs` while the page is visible, and when it becomes visible again. */
export function usePoll(task: () => Promise<void>, everyMs: number): void {
  useEffect(() => {
    const run = () => {
      if (document.visibilityState === 'visible') void task();
    };
    run();
    const timer = setInterval(run, everyMs);
    document.addEventListener('visibilitychange', run);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', run);
    };
  }, [task, everyMs]);
}

/** The time in ms since 1970, renewed every half minute: fine enough for "4 min". */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
