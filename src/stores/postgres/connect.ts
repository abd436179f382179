import pg, { escapeIdentifier } from 'pg';
import { SwitchroomError } from '../../contracts/errors.ts';
import { keptConnection } from './kept-connection.ts';
import { storeError } from './store-error.ts';
import { valueParsers } from './value-parsers.ts';

/** How many connections to keep and how long to wait, in ms. */
export interface ConnectOptions {
  readonly connections?: number;
  readonly connectTimeoutMs?: number;
  /** The longest a statement may take; 10,000 without, 0 sets no limit, for migrations. */
  readonly statementTimeoutMs?: number;
  /** The schema of a desk, whose tables statements then find by their bare names. */
  readonly schema?: string | undefined;
  /**
   * Whether statements are not ours, such as those of a pack's tools: each is planned for its values, and may read whole tables where
   * the server takes that for faster. Not without, see `OURS`.
   */
  readonly tableScans?: boolean;
  /** Whether the server refuses every statement that writes. */
  readonly readOnly?: boolean;
}

/** Statements about a conversation take milliseconds; one that takes this long waits for a row somebody else holds. */
const STATEMENT_TIMEOUT_MS = 10_000;
/** The server's own answer that time is up must have got here by then; when it has not, the network is gone. */
const ANSWER_MS = 2_000;
/** Frees what a process locked that hangs in mid-transaction; a tool may pause this long between two queries. */
const IDLE_IN_TRANSACTION_MS = 300_000;

/** How long to wait for the answer to a statement that the server ends after `statementTimeoutMs`; 0 is for ever. */
export function answerTimeoutMs(statementTimeoutMs: number): number {
  return statementTimeoutMs && statementTimeoutMs + ANSWER_MS;
}

/**
 * Every statement of ours has an index for its rows. A prepared one is planned once per connection, often while a table is small:
 * reading all of it was faster then, and would be slow for as long as that plan is used, while the table grows. It is planned once
 * indeed: left to itself, the server takes what all partitions of the log would cost for the cost of such a plan, though it opens
 * one, and plans each read anew, which takes longer than the read.
 */
const OURS = ['-c enable_seqscan=off', '-c plan_cache_mode=force_generic_plan'];

/** A statement; with a name it is prepared once per connection. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values?: unknown[];
}

/** A statement that has left; `isKept`: by the connection that is kept, where another may go behind it. */
export interface SentNow<Row extends object> {
  readonly answer: Promise<pg.QueryResult<Row>>;
  readonly isKept: boolean;
}

/**
 * Connections to one database. Every method throws `store-unavailable` when it cannot be reached or does not answer in
 * time; the next call connects anew.
 */
export interface Pool {
  query<Row extends object>(statement: Statement): Promise<pg.QueryResult<Row>>;
  /**
   * As `query`; the statement has left when this returns, not after all else that is ready to run. For one at a time, which goes by a
   * connection that is kept for this; another one may leave `behind` it there.
   */
  queryNow<Row extends object>(statement: Statement, behind?: boolean): SentNow<Row>;
  /** Lends a connection of one's own, to be given back with `release`. */
  connect(): Promise<pg.PoolClient>;
  /** How many connections are in use and idle, and how many statements wait for one. */
  readonly load: { readonly used: number; readonly idle: number; readonly waiting: number };
  end(): Promise<void>;
}

/** Where statements look: what PostgreSQL brings first, as no pack can stand in for it; a temporary table last. */
export function searchPathOf(schema: string): string {
  return `${escapeIdentifier(schema)}, pg_temp`;
}

/** Startup parameters, so that no connection needs a statement to set them; with those the URL has already. */
function withStartupOptions(url: string, { schema, tableScans, readOnly }: ConnectOptions): string {
  const own = new URL(url);
  const options = [own.searchParams.get('options') ?? ''];
  if (schema !== undefined)
    options.push(`-c search_path=${searchPathOf(schema).replaceAll(/[\\ ]/g, '\\$&')}`);
  if (!tableScans) options.push(...OURS);
  if (readOnly) options.push('-c default_transaction_read_only=on');
  own.searchParams.set('options', options.filter(Boolean).join(' '));
  return own.href;
}

/** Opens connections to `url` as they are needed; nothing is checked yet. */
export function connect(url: string, options: ConnectOptions = {}): Pool {
  const { statementTimeoutMs = STATEMENT_TIMEOUT_MS } = options;
  const pool = new pg.Pool({
    connectionString: withStartupOptions(url, options),
    application_name: 'switchroom',
    max: options.connections ?? 10,
    connectionTimeoutMillis: options.connectTimeoutMs ?? 5_000,
    // Startup parameters: no connection needs a statement to set them.
    statement_timeout: statementTimeoutMs,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    query_timeout: answerTimeoutMs(statementTimeoutMs),
    keepAlive: true,
    // A statement may leave before the one before it was answered, see `queryNow`.
    pipeline: true,
    types: valueParsers,
  });
  // A broken connection is replaced at the next query; unheard, its error would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const kept = keptConnection(pool);
  return {
    query: (statement) => pool.query(statement).catch(rethrow),
    queryNow(statement, behind) {
      const { answer, isKept } = kept.query(statement, behind);
      return { isKept, answer: answer.catch(rethrow) };
    },
    connect: () => pool.connect().catch(rethrow),
    get load() {
      const { totalCount, idleCount, waitingCount } = pool;
      return { used: totalCount - idleCount, idle: idleCount, waiting: waitingCount };
    },
    async end() {
      kept.giveBack();
      await pool.end();
    },
  };
}

/** Of ours, every statement may write: a server that is read-only (a standby, a full disk at some hosts) is of no use. */
const READ_ONLY = '25006';

function rethrow(error: unknown): never {
  if (error instanceof pg.DatabaseError && error.code === READ_ONLY)
    throw new SwitchroomError('store-unavailable', `${error.message}.`, { cause: error });
  throw storeError(error);
}
