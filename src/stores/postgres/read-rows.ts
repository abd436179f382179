import { escapeIdentifier, type QueryConfig } from 'pg';
import type { JsonValue } from '../../contracts/json.ts';
import type { Pool } from './connect.ts';

/**
 * The rows of a select of somebody else's on the tables of a schema, each a list of its values, in a transaction that can change
 * nothing. Throws what the database says.
 */
export async function readRows(pool: Pool, schema: string, sql: string): Promise<JsonValue[][]> {
  const client = await pool.connect();
  try {
    await client.query(`begin read only; set local search_path to ${escapeIdentifier(schema)}`);
    const { rows } = await client.query<{ row: Record<string, JsonValue> }>(
      oneStatement(`select row_to_json(found) as row from (${sql}\n) as found`),
    );
    return rows.map(({ row }) => Object.values(row));
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/** One statement, by the protocol: none can end the transaction and be followed by another. */
function oneStatement(text: string): QueryConfig & { readonly queryMode: string } {
  return { text, queryMode: 'extended' };
}
