import { schemaOf } from '../contracts/pack.ts';
import type { Pool } from '../stores/postgres/connect.ts';
import { type ConfiguredDesk, urlsOf } from './desks-config.ts';
import { bringUpToDate } from './install.ts';
import type { DatabasePlace } from './open-database.ts';
import { onPool } from './open-for-command.ts';

/** Does `work` on the tables of one desk, which are brought up to date first; `owner` is the URL of the login that owns them. */
export async function onDesk<Result>(
  { pack, database }: Pick<ConfiguredDesk, 'pack' | 'database'>,
  place: DatabasePlace,
  controlUrl: string,
  work: (pool: Pool, owner: string) => Promise<Result>,
): Promise<Result> {
  const at = database === undefined ? undefined : urlsOf(database);
  const url = at?.DATABASE_URL ?? controlUrl;
  const owner = (at ?? place).DATABASE_MIGRATION_URL ?? url;
  const schema = schemaOf(pack);
  await onPool(owner, schema, (pool) => bringUpToDate(pool, pack, at === undefined));
  return onPool(url, schema, (pool) => work(pool, owner));
}
