import type { Database } from 'switchroom';
import type { Records } from './read-folder.ts';
import { KINDS } from './records.ts';

/** Puts these records in place of all there are. */
export async function load(database: Database, records: Records): Promise<void> {
  for (const kind of KINDS) {
    await database.query(`delete from ${kind}`);
    await database.query(
      `insert into ${kind} (id, place, record)
       select key, ordinality, value from json_each($1::json) with ordinality as rows (key, value, ordinality)`,
      [JSON.stringify(records[kind])],
    );
  }
}

/** All records as they are. */
export async function stored(database: Database): Promise<Records> {
  const tables = [];
  for (const kind of KINDS) {
    const rows = await database.query<{ id: string; record: Record<string, unknown> }>(
      `select id, record from ${kind} order by place`,
    );
    tables.push([kind, Object.fromEntries(rows.map(({ id, record }) => [id, record]))]);
  }
  return Object.fromEntries(tables);
}
