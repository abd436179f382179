import { DatabaseError } from 'pg';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import type { Pool } from './connect.ts';
import { storeError } from './store-error.ts';

/** What was found out is believed for so long, in ms: a probe commits, so asking more often must not write more often. */
const BELIEVED_MS = 1_000;

// A row is written and committed. The 100 kB that do not fit into 64 kB go into a temporary file beside the tables, so
// that a full disk is noticed also while PostgreSQL still has room in files it made earlier.
const PROBE = `begin; set local work_mem = '64kB';
with spilled as materialized (select repeat('x', 1000) from generate_series(1, 100))
select count(*) from spilled;
update switchroom_write_probe set at = clock_timestamp(); commit`;

/** Makes a function that resolves when the database can write, and throws `store-unavailable` otherwise. */
export function writeProbe(pool: Pool): () => Promise<void> {
  let asked: { readonly at: number; readonly answer: Promise<void> } | undefined;
  return () => {
    const now = performance.now();
    if (asked === undefined || now - asked.at > BELIEVED_MS) asked = { at: now, answer: probe(pool) };
    return asked.answer;
  };
}

async function probe(pool: Pool): Promise<void> {
  try {
    const client = await pool.connect();
    try {
      await client.query(PROBE);
      client.release();
    } catch (error) {
      // Closing the connection ends its transaction, whatever state it is in.
      client.release(true);
      throw error;
    }
  } catch (thrown) {
    const error = storeError(thrown);
    if (!(error instanceof DatabaseError)) throw error;
    throw new SwitchroomError('store-unavailable', `It can not write: ${messageOf(error)}.`, {
      cause: error,
    });
  }
}
