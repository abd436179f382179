import type { SwitchroomError } from '../../contracts/errors.ts';
import type { Pool } from './connect.ts';

/** A pool whose database is not ready yet: as long as `away` says why, every method throws that and asks nothing. */
export function latePool(pool: Pool, away: () => SwitchroomError | undefined): Pool {
  const expectReady = () => {
    const why = away();
    if (why) throw why;
  };
  return {
    async query(statement) {
      expectReady();
      return pool.query(statement);
    },
    queryNow(statement, behind) {
      expectReady();
      return pool.queryNow(statement, behind);
    },
    async connect() {
      expectReady();
      return pool.connect();
    },
    get load() {
      return pool.load;
    },
    end: () => pool.end(),
  };
}
