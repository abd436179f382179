import { escapeIdentifier } from 'pg';
import { connect, type Pool } from './connect.ts';

/** Databases on one server that are filled once and copied. */
export interface DatabaseCopies {
  /** The one that copies are made of: to be filled first, and left alone once there is a copy. */
  readonly original: string;
  /** Makes a copy; resolves to its URL. */
  copy(): Promise<string>;
  /** Deletes the database of a URL, whoever is still connected. */
  drop(url: string): Promise<void>;
  /** Deletes the original, and leaves the server. */
  end(): Promise<void>;
}

/** Makes an empty database to copy, on the server at `server`, whose login may make databases; `name` is nobody else's there. */
export async function databaseCopies(server: string, name: string): Promise<DatabaseCopies> {
  const pool = connect(server, { connections: 1, connectTimeoutMs: 60_000, statementTimeoutMs: 0 });
  const at = (database: string) => urlOf(server, database);
  let copies = 0;
  await create(pool, name, '');
  return {
    original: at(name),
    async copy() {
      const copy = `${name}_${++copies}`;
      // Copying files takes half the time of copying what is in them.
      await create(pool, copy, `template ${escapeIdentifier(name)} strategy file_copy`);
      return at(copy);
    },
    drop: (url) => drop(pool, new URL(url).pathname.slice(1)),
    async end() {
      await drop(pool, name);
      await pool.end();
    },
  };
}

async function create(pool: Pool, name: string, clause: string): Promise<void> {
  await pool.query({ text: `create database ${escapeIdentifier(name)} ${clause}` });
}

async function drop(pool: Pool, name: string): Promise<void> {
  await pool.query({ text: `drop database if exists ${escapeIdentifier(name)} with (force)` });
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
