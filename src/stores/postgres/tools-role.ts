import { randomBytes } from 'node:crypto';
import { escapeIdentifier, escapeLiteral } from 'pg';
import type { Pool } from './connect.ts';

const ROLE = 'switchroom_tools';

/**
 * Gives the pack's tools a login of their own, with rights on the pack's tables and to keep the receipt of a call, and
 * nothing else: no conversations, no other schema, no files. Resolves to the URL to connect with; its password is new at each start.
 * The caller must be a superuser, as on the embedded server.
 */
export async function toolsUrl(pool: Pool, url: string, schemaName: string): Promise<string> {
  const password = randomBytes(24).toString('hex');
  const schema = escapeIdentifier(schemaName);
  const { rowCount } = await pool.query({ text: 'select from pg_roles where rolname = $1', values: [ROLE] });
  if (rowCount === 0) await pool.query({ text: `create role ${ROLE}` });
  await pool.query({
    text: `alter role ${ROLE} login nosuperuser nocreatedb nocreaterole password ${escapeLiteral(password)};
      grant usage on schema ${schema} to ${ROLE};
      grant select, insert, update, delete on all tables in schema ${schema} to ${ROLE};
      grant usage, select on all sequences in schema ${schema} to ${ROLE};
      grant usage on schema switchroom to ${ROLE};
      grant execute on function switchroom.settle_call to ${ROLE}`,
  });
  const own = new URL(url);
  own.username = ROLE;
  own.password = password;
  return own.href;
}
