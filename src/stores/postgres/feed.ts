import { SwitchroomError } from '../../contracts/errors.ts';
import type { Feed, FeedEntry, FeedPosition } from '../../contracts/feed.ts';
import type { Pool } from './connect.ts';
import { appendedBetween, type OrderedFeedRow } from './feed-rows.ts';
import { feedWatch } from './feed-watch.ts';

/**
 * Reads the feed of a desk. The number of a row is taken before its commit, so a reader that went by numbers would pass a commit
 * that is still on its way. Rows are read in the order of their transactions instead, and only below the oldest one that still
 * runs: there nothing can be added any more.
 */
export function feedOf(pool: Pool, desk: string): Feed {
  return {
    async read(after, limit) {
      const [transaction, position] = after === undefined ? ['0', '0'] : positionParts(after);
      const values = [desk, transaction, position, limit];
      const { rows } = await pool.query<OrderedFeedRow>({ name: 'feed', text: READ, values });
      return rows.map(entryOf);
    },
    async end() {
      const { rows } = await pool.query<{ end: string }>({ text: END });
      return `${rows[0]?.end ?? '0'}.0`;
    },
    async before(instant) {
      const values = [desk, instant.toISOString()];
      const { rows } = await pool.query<{ before: string }>({ text: BEFORE, values });
      return rows[0]?.before ?? '0.0';
    },
    watch: () => feedWatch(pool, desk),
    async prune(before, limit) {
      return (await pool.query({ text: PRUNE, values: [desk, before.toISOString(), limit] })).rowCount ?? 0;
    },
  };
}

// In the order of the numbers: a bare name in `order by` would be that of the text, where 10 comes before 9.
const READ = `select position::text, transaction::text, at, conversations, seqs, afters from switchroom_feed
where desk = $1 and (transaction, position) > ($2::xid8, $3::bigint)
  and transaction < pg_snapshot_xmin(pg_current_snapshot())
order by switchroom_feed.transaction, switchroom_feed.position limit $4`;

const END = 'select pg_snapshot_xmin(pg_current_snapshot())::text as end';

const BEFORE = `select coalesce(
  (select concat(transaction, '.', position - 1) from switchroom_feed
    where desk = $1 and at >= $2 order by transaction, position limit 1),
  concat(pg_snapshot_xmin(pg_current_snapshot()), '.0')) as before`;

// The oldest row says whether there is anything to delete; without that, nothing else is looked at. A reader that nobody has run for
// a month, or that was halted, is not waited for.
const PRUNE = `delete from switchroom_feed where position in (
  select position from (
    select position, transaction, at from switchroom_feed
    where desk = $1
      and (select at from switchroom_feed where desk = $1 order by transaction, position limit 1) < $2
    order by transaction, position limit $3 for update skip locked
  ) oldest
  where at < $2 and not exists (
    select from switchroom_readers reader
    where reader.desk = $1 and halted is null and seen_at > clock_timestamp() - interval '30 days'
      and (reader.transaction, reader.position) < (oldest.transaction, oldest.position)
  )
)`;

function entryOf(row: OrderedFeedRow): FeedEntry {
  return { position: `${row.transaction}.${row.position}`, at: row.at, appended: appendedBetween(row) };
}

/** A position as the columns have it; throws `request-invalid` for one that no feed gave. */
export function positionParts(position: FeedPosition): [transaction: string, position: string] {
  const [, transaction, row] = /^(\d{1,20})\.(\d{1,19})$/.exec(position) ?? [];
  if (transaction === undefined || row === undefined)
    throw new SwitchroomError('request-invalid', 'A position in the feed is one that the feed gave.');
  return [transaction, row];
}
