import { readdir, readFile } from 'node:fs/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import type { Pool } from './connect.ts';
import { storeError } from './store-error.ts';

const FOLDER = new URL('./migrations/', import.meta.url);

/**
 * Brings the schema `switchroom` up to date with the SQL files of `folder`, all in one transaction; several nodes may
 * do so at once. Throws `migration-failed` with the file and the cause, or `store-unavailable`.
 */
export async function migrate(pool: Pool, folder: URL = FOLDER): Promise<void> {
  const migrator = new Migrator({
    db: kyselyOn(pool),
    provider: sqlFiles(folder),
    migrationTableSchema: 'switchroom',
    migrationTableName: 'migrations',
    migrationLockTableName: 'migration_lock',
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const cause = storeError(error);
  if (cause instanceof SwitchroomError) throw cause;
  const file = results?.find(({ status }) => status === 'Error')?.migrationName;
  throw new SwitchroomError('migration-failed', `${file ?? 'Before the first file'}: ${messageOf(cause)}.`, {
    cause,
  });
}

/** The files in the order of their names, which are their identity: one that ran must never be renamed. */
function sqlFiles(folder: URL): MigrationProvider {
  return {
    async getMigrations() {
      const names = (await readdir(folder)).filter((name) => name.endsWith('.sql'));
      return Object.fromEntries(names.map((name) => [name, sqlFile(new URL(name, folder))]));
    },
  };
}

function sqlFile(file: URL): Migration {
  return {
    async up(database) {
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
