import type { AnalysisStore } from '../contracts/analysis.ts';
import type { Clock } from '../contracts/clock.ts';

const EVERY_MS = 60_000;

/** What counts days until it is stopped. */
interface DayCounting {
  stop(): Promise<void>;
}

/** Counts at once, and once a minute, what whole days of analyses come to; a failure is told, and the next minute tries again. */
export function startDayCounting(
  analyses: Pick<AnalysisStore, 'countDays'>,
  clock: Clock,
  onDefect: (thrown: unknown, where: string) => void,
): DayCounting {
  let counting: Promise<void> | undefined;
  const count = () => {
    counting ??= analyses
      .countDays(clock.now())
      .then(
        () => undefined,
        (thrown: unknown) => onDefect(thrown, 'figures'),
      )
      .finally(() => {
        counting = undefined;
      });
  };
  count();
  const timer = setInterval(count, EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await counting;
    },
  };
}
