import { readdir, readFile } from 'node:fs/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import {
  type Migration,
  type MigrationProvider,
  type MigrationResultSet,
  Migrator,
  type MigratorProps,
} from 'kysely/migration';
import { DatabaseError } from 'pg';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import { type Pool, searchPathOf } from './connect.ts';
import { storeError } from './store-error.ts';

const FOLDER = new URL('./migrations/', import.meta.url);
const DESK_FOLDER = new URL('./migrations/desk/', import.meta.url);

/** Where a desk's tables are. */
export interface DeskSchema {
  /** Id of the desk. */
  readonly desk: string;
  /** The schema of its own that the engine's and the pack's tables are in. */
  readonly schema: string;
}

/**
 * Brings the control schema, `switchroom`, up to date with the SQL files of `folder`, all in one transaction; several nodes
 * may do so at once. Throws `migration-failed` with the file and the cause, or `store-unavailable`.
 */
export async function migrate(pool: Pool, folder: URL = FOLDER): Promise<void> {
  await run(pool, {
    provider: sqlFiles(folder),
    migrationTableSchema: 'switchroom',
    migrationTableName: 'migrations',
    migrationLockTableName: 'migration_lock',
  });
}

/**
 * Brings the engine's tables of one desk up to date, as `migrate` does the control schema; what a database of before has of the
 * desk in the schema `switchroom` moves into the desk's own. Throws as `migrate`.
 */
export async function migrateDesk(pool: Pool, desk: DeskSchema, folder: URL = DESK_FOLDER): Promise<void> {
  await run(pool, {
    provider: sqlFiles(folder, desk),
    migrationTableSchema: desk.schema,
    migrationTableName: 'switchroom_migrations',
    migrationLockTableName: 'switchroom_migration_lock',
  });
}

async function run(pool: Pool, files: Omit<MigratorProps, 'db'>): Promise<void> {
  const { error, results } = await migrateToLatest(new Migrator({ db: kyselyOn(pool), ...files }));
  if (error === undefined) return;
  const cause = storeError(error);
  if (cause instanceof SwitchroomError) throw cause;
  const file = results?.find(({ status }) => status === 'Error')?.migrationName;
  throw new SwitchroomError('migration-failed', `${file ?? 'Before the first file'}: ${messageOf(cause)}.`, {
    cause,
  });
}

const UNDEFINED_TABLE = '42P01';

/** The migrator first looks at all tables there are, and fails where one is dropped meanwhile: a month of the log, by another node. */
async function migrateToLatest(migrator: Migrator, attempts = 5): Promise<MigrationResultSet> {
  const done = await migrator.migrateToLatest();
  const { error, results } = done;
  const wasDropped = !results && error instanceof DatabaseError && error.code === UNDEFINED_TABLE;
  return wasDropped && attempts > 1 ? migrateToLatest(migrator, attempts - 1) : done;
}

/** The files in the order of their names, which are their identity: one that ran must never be renamed. */
function sqlFiles(folder: URL, desk?: DeskSchema): MigrationProvider {
  return {
    async getMigrations() {
      const names = (await readdir(folder)).filter((name) => name.endsWith('.sql'));
      return Object.fromEntries(names.map((name) => [name, sqlFile(new URL(name, folder), desk)]));
    },
  };
}

function sqlFile(file: URL, desk: DeskSchema | undefined): Migration {
  return {
    async up(database) {
      if (desk)
        await sql`select set_config('switchroom.desk', ${desk.desk}, true),
          set_config('search_path', ${searchPathOf(desk.schema)}, true)`.execute(database);
      await sql.raw(await readFile(file, 'utf8')).execute(database);
    },
  };
}

/** Kysely on our connections; it must not end them. */
function kyselyOn(pool: Pool): Kysely<unknown> {
  return new Kysely({
    dialect: new PostgresDialect({
      pool: { connect: () => pool.connect(), end: async () => undefined, options: {} },
    }),
  });
}
