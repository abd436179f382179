import { createHash, randomBytes } from 'node:crypto';
import { escapeIdentifier, escapeLiteral } from 'pg';
import type { Pool } from './connect.ts';
import { type DeskGrants, grant, LOCK } from './grants.ts';

const MOST_IN_A_NAME = 63;

/**
 * Gives the pack's tools a login of their own that may do what `grant` gives tools and nothing else: no conversations, no
 * other schema, no temporary tables, no files. Resolves to the URL to connect with; its password is new at each start,
 * unless processes that start beside each other are given the same one.
 * The caller must be a superuser, as on the embedded server.
 */
export async function toolsUrl(
  pool: Pool,
  url: string,
  desk: Pick<DeskGrants, 'schema' | 'pack'>,
  password = randomBytes(24).toString('hex'),
): Promise<string> {
  const name = roleOf(desk.schema);
  const role = escapeIdentifier(name);
  const { rowCount } = await pool.query({ text: 'select from pg_roles where rolname = $1', values: [name] });
  if (rowCount === 0) await pool.query({ text: `create role ${role}` });
  await pool.query({
    // One at a time: PostgreSQL refuses a role to the second of two that change it.
    text: `${LOCK}; alter role ${role} login nosuperuser nocreatedb nocreaterole password ${escapeLiteral(password)};
      do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$`,
  });
  await grant(pool, { desks: [{ ...desk, tools: name }] });
  const own = new URL(url);
  own.username = name;
  own.password = password;
  return own.href;
}

/** A name for each schema, also for long ones that begin alike. */
function roleOf(schema: string): string {
  const whole = `switchroom_tools_${schema}`;
  if (whole.length <= MOST_IN_A_NAME) return whole;
  const end = createHash('sha256').update(schema).digest('hex').slice(0, 16);
  return `${whole.slice(0, MOST_IN_A_NAME - end.length)}${end}`;
}
