import { escapeIdentifier } from 'pg';
import type { Pool } from './connect.ts';

/**
 * Gives a login the rights that a pack's tools need: on the pack's tables, and to keep the receipts that the engine has
 * signed. Every other right it had in this database, e.g. on a pack of before, is withdrawn in the same transaction.
 * `schema` is undefined for a pack without a database. The caller owns the schemas, or is a superuser.
 */
export async function grantTools(pool: Pool, role: string, schema: string | undefined): Promise<void> {
  const to = escapeIdentifier(role);
  const { rows } = await pool.query<{ name: string }>({ text: OWN_SCHEMAS });
  const withdrawn = rows.map(({ name }) => withdraw(escapeIdentifier(name), to));
  const given = schema === undefined ? [] : [grantPack(escapeIdentifier(schema), to)];
  await pool.query({
    text: [...withdrawn, ...given, ...SETTLE.map((right) => `grant ${right} to ${to}`)].join(';\n'),
  });
}

const OWN_SCHEMAS = `select nspname as name from pg_namespace
where nspname !~ '^pg_' and nspname <> 'information_schema' and pg_has_role(current_user, nspowner, 'usage')`;

const SETTLE = ['usage on schema switchroom', 'execute on function switchroom.settle_call'];

function withdraw(schema: string, role: string): string {
  return ['tables', 'sequences', 'routines']
    .map((kind) => `revoke all on all ${kind} in schema ${schema} from ${role};`)
    .concat(`revoke all on schema ${schema} from ${role}`)
    .join('\n');
}

function grantPack(schema: string, role: string): string {
  return `grant usage on schema ${schema} to ${role};
    grant select, insert, update, delete on all tables in schema ${schema} to ${role};
    grant usage, select on all sequences in schema ${schema} to ${role}`;
}
