import type { Exchange } from '../contracts/line.ts';
import type { DatabaseClock } from '../stores/postgres/database-clock.ts';

/** How often a node shows that it lives and looks for what is due or was cut off, in ms. */
const TICK_MS = 500;

/** Ticks an exchange, and has its clock follow the database's, until it is stopped. */
export function startUpkeep(
  exchange: Pick<Exchange, 'tick'>,
  clock: Pick<DatabaseClock, 'follow'>,
  onFailure: (thrown: unknown) => void,
): Rounds {
  // Turns it goes on with may take long: the next round shows that this node lives meanwhile.
  return startRounds(TICK_MS, () => Promise.all([exchange.tick(), clock.follow()]), onFailure);
}

/** What is done again and again. */
export interface Rounds {
  /** Resolves when all it began is over. */
  stop(): Promise<void>;
}

/**
 * Does `work` at once and then every so many ms until it is stopped, also while an earlier round is not over; of failures in a row
 * (a database that is away) the first is reported.
 */
export function startRounds(
  everyMs: number,
  work: () => Promise<unknown>,
  onFailure: (thrown: unknown) => void,
): Rounds {
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
  const begin = () => {
    const round = work()
      .then(worked, failed)
      .then(() => void rounds.delete(round));
    rounds.add(round);
    if (!stopped) timer = setTimeout(begin, everyMs);
  };
  timer = setTimeout(begin, 0);
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await Promise.all(rounds);
    },
  };
}
