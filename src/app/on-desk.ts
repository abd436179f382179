import { schemaOf } from '../contracts/pack.ts';
import type { Pool } from '../stores/postgres/connect.ts';
import { type ConfiguredDesk, urlsOf } from './desks-config.ts';
import { bringUpToDate } from './install.ts';
import type { DatabasePlace } from './open-database.ts';
import { onPool } from './open-for-command.ts';

/** Where a desk's tables are. */
export interface DeskPlace {
  /** The URL of the login that owns them. */
  readonly owner: string;
  /** The URL of the login of the pack's tools, where they have one of their own. */
  readonly tools: string | undefined;
  /** Whether the control schema is on another server. */
  readonly isApart: boolean;
}

/** Does `work` on the tables of one desk, which are brought up to date first: a database that was never served has none. */
export async function onDesk<Result>(
  { pack, database }: Pick<ConfiguredDesk, 'pack' | 'database'>,
  place: DatabasePlace,
  controlUrl: string,
  work: (pool: Pool, at: DeskPlace) => Promise<Result>,
): Promise<Result> {
  const at = database === undefined ? undefined : urlsOf(database);
  const url = at?.DATABASE_URL ?? controlUrl;
  const { DATABASE_MIGRATION_URL: owner = url, DATABASE_TOOLS_URL: tools } = at ?? place;
  const isApart = at !== undefined;
  const schema = schemaOf(pack);
  await onPool(owner, schema, (pool) => bringUpToDate(pool, pack, !isApart));
  return onPool(url, schema, (pool) => work(pool, { owner, tools, isApart }));
}
