import type { Appended, FeedWatch } from '../../contracts/feed.ts';
import type { Pool } from './connect.ts';
import { appendedIn, type FeedRow } from './feed-rows.ts';

/** An append ends within the time limit of a statement: a number that is missing for longer was never used. In ms. */
const LONGEST_APPEND_MS = 12_000;
const ROWS_PER_LOOK = 1_000;
/** Where no older row is left, so many numbers before the first one may belong to commits on their way. */
const MOST_ON_THEIR_WAY = 100;

type Row = FeedRow & { readonly desk: string; readonly now: number };

/**
 * Watches the feed by the numbers of its rows, without waiting for open transactions. A number that is missing belongs to a commit
 * that is still on its way, or to none: it is looked for until no append can take that long.
 */
export function feedWatch(pool: Pool, desk: string): FeedWatch {
  /** Numbers that were passed without a row, and when; ms of the database's clock. */
  const missing = new Map<number, number>();
  let last: number | undefined;

  async function begin(): Promise<void> {
    const { rows } = await pool.query<Row>({ name: 'feed-begin', text: BEGIN, values: [LONGEST_APPEND_MS] });
    last = Math.max(0, Number(rows[0]?.position ?? 0) - 1 - MOST_ON_THEIR_WAY);
    pass(rows);
  }

  /** Notes which numbers are there, and which between them are not. */
  function pass(rows: readonly Row[]): void {
    for (const { position, now } of rows) {
      const number = Number(position);
      for (let between = (last ?? 0) + 1; between < number; between++) missing.set(between, now);
      if (number > (last ?? 0)) last = number;
      missing.delete(number);
    }
    const now = rows.at(-1)?.now ?? 0;
    for (const [number, since] of missing) if (now - since > LONGEST_APPEND_MS) missing.delete(number);
  }

  async function more(): Promise<Row[]> {
    const values = [last ?? 0, [...missing.keys()], ROWS_PER_LOOK];
    const { rows } = await pool.query<Row>({ name: 'feed-look', text: LOOK, values });
    pass(rows);
    return rows;
  }

  return {
    async look() {
      if (last === undefined) {
        await begin();
        return [];
      }
      const found: Appended[] = [];
      for (;;) {
        const rows = await more();
        for (const row of rows) if (row.desk === desk) found.push(...appendedIn(row));
        if (rows.length < ROWS_PER_LOOK) return found;
      }
    },
  };
}

const COLUMNS =
  'position::text, desk, conversations, seqs, extract(epoch from clock_timestamp())::double precision * 1000 as now';

// The last row from before the time in which an append that may still be on its way has begun, and all after it. Found from the end
// of the feed: it is read by its numbers only.
const BEGIN = `select ${COLUMNS} from switchroom_feed recent where recent.position >= coalesce((
  select position from switchroom_feed where at <= clock_timestamp() - 2 * $1 * interval '1 ms' order by position desc limit 1
), 0) order by recent.position`;

const LOOK = `select ${COLUMNS} from (
  select * from switchroom_feed where position = any($2::bigint[])
  union all
  (select * from switchroom_feed where position > $1 order by position limit $3)
) recent order by recent.position`;
