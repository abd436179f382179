import type { Clock } from '../../contracts/clock.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { Pool } from './connect.ts';

/** A clock that goes by a database's, so that nodes agree on the time whatever their machines say. */
export interface DatabaseClock extends Clock {
  /** Looks at the database's clock again; throws `store-unavailable`, and goes on as it was. */
  follow(): Promise<void>;
}

/** Where the database's clock is: `sum` ms after the zero of this process's own, give or take `error` ms. */
interface Sample {
  readonly sum: number;
  readonly error: number;
  readonly at: number;
}

/** How many ms clocks drift apart in one, at the very most. */
const DRIFT = 1e-4;
/** Of the first looks one opens the connection: the best counts. */
const FIRST_LOOKS = 3;

/** Goes by the database's clock, from now on; throws `store-unavailable`. */
export function databaseClock(pool: Pool): Promise<DatabaseClock> {
  const ask = async () => (await pool.query<{ ms: number }>({ name: 'clock', text: CLOCK })).rows[0]?.ms;
  return followedClock(ask, () => performance.now());
}

/** The same of a database that is away at first: `until` it is followed for the first time, another clock is gone by. */
export function lateDatabaseClock(pool: Pool, until: Clock): DatabaseClock {
  let followed: DatabaseClock | undefined;
  return {
    now: () => (followed ?? until).now(),
    async follow() {
      if (followed) await followed.follow();
      else followed = await databaseClock(pool);
    },
  };
}

const CLOCK = 'select extract(epoch from clock_timestamp())::double precision * 1000 as ms';

/** The time in ms where it is known; it may take a while to say. */
type Ask = () => Promise<number | undefined>;

/**
 * Asks for the time, and then counts on from there by `elapsedMs`, a clock that nobody sets: telling the time costs nothing.
 * Throws what `ask` throws.
 */
export async function followedClock(ask: Ask, elapsedMs: () => number): Promise<DatabaseClock> {
  let kept = await look(ask, elapsedMs);
  const follow = async () => {
    kept = better(kept, await look(ask, elapsedMs));
  };
  for (let looks = 1; looks < FIRST_LOOKS; looks++) await follow();
  return { follow, now: () => new Date(elapsedMs() + kept.sum) };
}

/** The time was read between the question and the answer: the shorter that takes, the better it is known. */
async function look(ask: Ask, elapsedMs: () => number): Promise<Sample> {
  const askedAt = elapsedMs();
  const said = await ask();
  const at = elapsedMs();
  if (said === undefined) throw new SwitchroomError('internal', 'The database does not know the time.');
  return { sum: said - (askedAt + at) / 2, error: (at - askedAt) / 2, at };
}

/** The more exact one; the newer one when both can't be true: a clock was set, or the machine slept. */
function better(kept: Sample, seen: Sample): Sample {
  const error = kept.error + (seen.at - kept.at) * DRIFT;
  const isOff = Math.abs(seen.sum - kept.sum) > seen.error + error;
  return isOff || seen.error <= error ? seen : kept;
}
