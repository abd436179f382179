import type { Exchange } from '../contracts/line.ts';
import type { DatabaseClock } from '../stores/postgres/database-clock.ts';

/** How often a node shows that it lives and looks for what is due or was cut off, in ms. */
const TICK_MS = 500;

/**
 * Ticks an exchange, and has its clock follow the database's, until it is stopped; of failures in a row (a database that
 * is away) the first is reported. `stop` resolves when all it began is over.
 */
export function startUpkeep(
  exchange: Pick<Exchange, 'tick'>,
  clock: Pick<DatabaseClock, 'follow'>,
  onFailure: (thrown: unknown) => void,
): { stop(): Promise<void> } {
  let stopped = false;
  const rounds = new Set<Promise<void>>();
  let timer: NodeJS.Timeout;
  let failing = false;
  const failed = (thrown: unknown) => {
    if (!failing) onFailure(thrown);
    failing = true;
  };
  const worked = () => {
    failing = false;
  };
  const tick = () => {
    const round = Promise.all([exchange.tick(), clock.follow()])
      .then(worked, failed)
      .then(() => void rounds.delete(round));
    rounds.add(round);
    // Turns it goes on with may take long: the next round shows that this node lives meanwhile.
    if (!stopped) timer = setTimeout(tick, TICK_MS);
  };
  timer = setTimeout(tick, 0);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await Promise.all(rounds);
    },
  };
}
