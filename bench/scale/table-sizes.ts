import { patientPool } from '../database.ts';

/** What the log and all else take on disk. */
export interface Sizes {
  readonly events: number;
  /** Of the log alone: its rows, and their indexes. */
  readonly bytesPerEvent: { readonly table: number; readonly indexes: number };
  /** Of everything that is kept of it. */
  readonly bytesPerConversation: number;
}

/** Measures the tables of a desk, when nothing in them waits to be cleaned up. */
export async function tableSizes(url: string, schema: string): Promise<Sizes> {
  const pool = patientPool(url, schema);
  const { rows } = await pool.query<Record<'events' | 'conversations' | 'rows' | 'indexes' | 'all', number>>({
    text: SIZES,
  });
  await pool.end();
  const [size] = rows;
  if (!size) throw new TypeError('There are no tables.');
  return {
    events: size.events,
    bytesPerEvent: {
      table: Math.round(size.rows / size.events),
      indexes: Math.round(size.indexes / size.events),
    },
    bytesPerConversation: Math.round(size.all / size.conversations),
  };
}

const SIZES = `select
  (select count(*) from switchroom_events)::float8 as events,
  (select count(*) from switchroom_conversations)::float8 as conversations,
  (select sum(pg_table_size(relid)) from pg_partition_tree('switchroom_events'))::float8 as rows,
  (select sum(pg_indexes_size(relid)) from pg_partition_tree('switchroom_events'))::float8 as indexes,
  (select sum(pg_total_relation_size(oid)) from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = 'r')::float8 as all`;
