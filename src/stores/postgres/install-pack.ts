import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { escapeIdentifier, type PoolClient } from 'pg';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import type { PackDatabase } from '../../contracts/pack.ts';
import type { Pool } from './connect.ts';
import { storeError } from './store-error.ts';

/** A pack that brings a database. */
export interface InstallablePack {
  readonly name: string;
  readonly database: PackDatabase;
}

/**
 * Runs those SQL files of a pack that never ran, in its own schema and all in one transaction; several nodes may do so
 * at once. `pool` finds the tables of the pack's desk. Throws `migration-failed` when one fails or was changed after it ran, or `store-unavailable`.
 */
export async function installPack(pool: Pool, pack: InstallablePack): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select pg_advisory_xact_lock(hashtextextended('switchroom pack ' || $1, 0))`, [
      pack.name,
    ]);
    await runFiles(client, pack);
    await client.query('commit');
    client.release();
  } catch (error) {
    // Closing the connection rolls back, whatever state it is in.
    client.release(true);
    throw failed(`Pack ${pack.name}`, error);
  }
}

function failed(what: string, error: unknown): SwitchroomError {
  const cause = storeError(error);
  if (cause instanceof SwitchroomError) return cause;
  return new SwitchroomError('migration-failed', `${what}: ${messageOf(cause)}.`, { cause });
}

async function runFiles(client: PoolClient, { name, database }: InstallablePack): Promise<void> {
  const schema = escapeIdentifier(database.schema);
  // Asked for first: making a schema takes a right also when it is there.
  const { rowCount } = await client.query('select from pg_namespace where nspname = $1', [database.schema]);
  if (rowCount === 0) await client.query(`create schema ${schema}`);
  for (const url of database.files) {
    const file = basename(url.pathname);
    const text = await readSql(name, url);
    const sha256 = createHash('sha256').update(text).digest('hex');
    const ran = await hashWhenRun(client, name, file);
    if (ran === undefined) await runFile(client, { pack: name, schema, file, text, sha256 });
    else if (ran !== sha256) throw changed(name, file);
  }
}

async function readSql(pack: string, url: URL): Promise<string> {
  try {
    return await readFile(url, 'utf8');
  } catch (cause) {
    throw new SwitchroomError('migration-failed', `Pack ${pack}: ${messageOf(cause)}.`, { cause });
  }
}

async function hashWhenRun(client: PoolClient, pack: string, file: string): Promise<string | undefined> {
  const { rows } = await client.query<{ sha256: string }>(
    'select sha256 from switchroom_pack_files where pack = $1 and file = $2',
    [pack, file],
  );
  return rows[0]?.sha256;
}

async function runFile(
  client: PoolClient,
  {
    pack,
    schema,
    file,
    text,
    sha256,
  }: Readonly<Record<'pack' | 'schema' | 'file' | 'text' | 'sha256', string>>,
): Promise<void> {
  try {
    await client.query(`set local search_path to ${schema}, pg_catalog`);
    await client.query(text);
    // Back to the desk's own, where it is kept which files ran.
    await client.query('set local search_path to default');
  } catch (error) {
    throw failed(`${file} of pack ${pack}`, error);
  }
  await client.query('insert into switchroom_pack_files (pack, file, sha256) values ($1, $2, $3)', [
    pack,
    file,
    sha256,
  ]);
}

function changed(pack: string, file: string): SwitchroomError {
  return new SwitchroomError(
    'migration-failed',
    `${file} of pack ${pack} ran in this database before and has been changed since. Undo the change and put what is ` +
      'new into a further file, or use a fresh database.',
  );
}
