import pg from 'pg';
import { storeError } from './store-error.ts';
import { valueParsers } from './value-parsers.ts';

/** How many connections to keep and how long to wait for one, in ms. */
export interface ConnectOptions {
  readonly connections?: number;
  readonly connectTimeoutMs?: number;
}

/** A statement; with a name it is prepared once per connection. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values?: unknown[];
}

/** Connections to one database; every method throws `store-unavailable` when it cannot be reached. */
export interface Pool {
  query<Row extends object>(statement: Statement): Promise<pg.QueryResult<Row>>;
  /** Lends a connection of one's own, to be given back with `release`. */
  connect(): Promise<pg.PoolClient>;
  end(): Promise<void>;
}

/** Opens connections to `url` as they are needed; nothing is checked yet. */
export function connect(url: string, options: ConnectOptions = {}): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'switchroom',
    max: options.connections ?? 10,
    connectionTimeoutMillis: options.connectTimeoutMs ?? 5_000,
    keepAlive: true,
    types: valueParsers,
  });
  // A broken connection is replaced at the next query; unheard, its error would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    query: (statement) => pool.query(statement).catch(rethrow),
    connect: () => pool.connect().catch(rethrow),
    end: () => pool.end(),
  };
}

function rethrow(error: unknown): never {
  throw storeError(error);
}
