import { randomBytes } from 'node:crypto';
import { escapeLiteral } from 'pg';
import type { Pool } from './connect.ts';
import { grant } from './grants.ts';

const ROLE = 'switchroom_tools';

/**
 * Gives the pack's tools a login of their own that may do what `grant` gives tools and nothing else: no conversations, no
 * other schema, no temporary tables, no files. Resolves to the URL to connect with; its password is new at each start.
 * The caller must be a superuser, as on the embedded server.
 */
export async function toolsUrl(pool: Pool, url: string, schema: string | undefined): Promise<string> {
  const password = randomBytes(24).toString('hex');
  const { rowCount } = await pool.query({ text: 'select from pg_roles where rolname = $1', values: [ROLE] });
  if (rowCount === 0) await pool.query({ text: `create role ${ROLE}` });
  await pool.query({
    text: `alter role ${ROLE} login nosuperuser nocreatedb nocreaterole password ${escapeLiteral(password)};
      do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$`,
  });
  await grant(pool, { tools: ROLE, schema });
  const own = new URL(url);
  own.username = ROLE;
  own.password = password;
  return own.href;
}
