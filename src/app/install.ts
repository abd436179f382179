import { SwitchroomError } from '../contracts/errors.ts';
import { type Pack, schemaOf } from '../contracts/pack.ts';
import { installJobs } from '../stores/pg-boss/pg-boss-jobs.ts';
import type { Pool } from '../stores/postgres/connect.ts';
import { grant } from '../stores/postgres/grants.ts';
import { installPack } from '../stores/postgres/install-pack.ts';
import { migrate, migrateDesk } from '../stores/postgres/migrate.ts';
import { isPermissionDenied } from '../stores/postgres/store-error.ts';
import { toolsUrl } from '../stores/postgres/tools-role.ts';
import type { Environment } from './environment.ts';
import { onPool } from './open-for-command.ts';

/** The logins of a database of one's own. */
export type DatabaseUrls = { readonly DATABASE_URL: string } & Partial<
  Pick<Environment, 'DATABASE_MIGRATION_URL' | 'DATABASE_TOOLS_URL'>
>;

/** Brings a desk's tables on the embedded server up to date; resolves to the URL its tools connect with, with `secret` for a password. */
export function installEmbedded(url: string, pack: Pack, secret?: string): Promise<string> {
  return onPool(url, schemaOf(pack), async (pool) => {
    await bringUpToDate(pool, pack);
    // Where we rule the server, tools get rights on their own tables only.
    return toolsUrl(pool, url, { schema: schemaOf(pack), pack: pack.database?.schema }, secret);
  });
}

/**
 * Brings the tables of desks on one server up to date, without a time limit, and gives the other logins their rights where the one
 * that migrates may; resolves to the URL tools connect with. Without `hasControl` the
 * control schema is on another server; with `jobs` there is a schema for these as well. Throws `migration-failed`.
 */
export async function install(
  urls: DatabaseUrls,
  packs: readonly Pack[],
  { hasControl = true, jobs = false } = {},
): Promise<string> {
  const { DATABASE_URL: engine, DATABASE_MIGRATION_URL: owner = engine } = urls;
  const tools = urls.DATABASE_TOOLS_URL ?? engine;
  for (const pack of packs)
    await onPool(owner, schemaOf(pack), (pool) => bringUpToDate(pool, pack, hasControl)).catch(
      (thrown: unknown) => {
        throw urls.DATABASE_MIGRATION_URL === undefined ? explained(thrown) : thrown;
      },
    );
  if (jobs) await onPool(owner, undefined, installJobs);
  if (owner !== engine || owner !== tools) await giveRights({ owner, engine, tools }, packs);
  return tools;
}

type Logins = Readonly<Record<'owner' | 'engine' | 'tools', string>>;

/** All at once: rights on a desk that is not named are withdrawn. */
async function giveRights({ owner, engine, tools }: Logins, packs: readonly Pack[]): Promise<void> {
  const itself = await loginOf(owner);
  const other = (login: string) => (login === itself ? undefined : login);
  const [serving, ofTools] = [other(await loginOf(engine)), other(await loginOf(tools))];
  const desks = packs.map((pack) => ({
    schema: schemaOf(pack),
    pack: pack.database?.schema,
    tools: ofTools,
  }));
  await onPool(owner, undefined, async (pool) => {
    for (const { schema } of desks) if (!(await ownsTables(pool, schema))) return;
    await grant(pool, { engine: serving, desks });
  });
}

/** Brings the control schema and a desk's tables up to date, with a login that may; throws `migration-failed`. */
export async function bringUpToDate(pool: Pool, pack: Pack, hasControl = true): Promise<void> {
  const { name, desk, database } = pack;
  if (hasControl) await migrate(pool);
  await migrateDesk(pool, { desk: desk.id, schema: schemaOf(pack) });
  if (database !== undefined) await installPack(pool, { name, database });
}

/** Says how to mend it when a login that only serves met tables that are not up to date. */
function explained(thrown: unknown): unknown {
  if (!(thrown instanceof SwitchroomError) || !isPermissionDenied(thrown.cause)) return thrown;
  const how = 'Run `switchroom migrate` with DATABASE_MIGRATION_URL set to the login that owns the tables.';
  return new SwitchroomError(thrown.code, `${thrown.detail} ${how}`, { cause: thrown.cause });
}

/** As the server knows it, whatever stands in the URL. */
function loginOf(url: string): Promise<string> {
  return onPool(url, undefined, async (pool) => {
    const { rows } = await pool.query<{ login: string }>({ text: 'select current_user as login' });
    return rows[0]?.login ?? '';
  });
}

async function ownsTables(pool: Pool, schema: string): Promise<boolean> {
  const text = `select from pg_namespace where nspname = $1 and pg_has_role(current_user, nspowner, 'usage')`;
  return (await pool.query({ text, values: [schema] })).rowCount === 1;
}
