import { DatabaseError, escapeIdentifier, escapeLiteral, type PoolClient } from 'pg';
import { SwitchroomError } from '../../contracts/errors.ts';
import { databaseOf } from '../../contracts/sql-template.ts';
import type { CallLease, Receipt, ToolDatabase, ToolDatabaseSession } from '../../contracts/store.ts';
import type { ToolEffect } from '../../contracts/tool.ts';
import { answerTimeoutMs, type Pool } from './connect.ts';
import { receiptSigner, type Sign } from './receipt-signature.ts';
import { storableJson, storableText } from './storable.ts';
import { storeError } from './store-error.ts';

/** The longest one statement of a tool may take, should its caller have given up on it. */
const STATEMENT_TIMEOUT_MS = 30_000;
const ANSWER_TIMEOUT_MS = answerTimeoutMs(STATEMENT_TIMEOUT_MS);

/** SQLSTATEs: of the function `settle_call`, and of PostgreSQL. */
const MOVED_ON = 'SW001';
const TRANSACTION_HAD_FAILED = '25P02';

/**
 * Sessions in a pack's schema; one that makes no query costs nothing. `engine`: the engine's own connections, which
 * receipts are signed by, where tools have a login that could keep none.
 */
export function packDatabase(pool: Pool, schema: string, engine: Pool = pool): ToolDatabase {
  const signer = receiptSigner(engine);
  return {
    session: (effect, lease) =>
      openSession({ pool, signer, beginning: beginStatement(schema, effect), lease }),
  };
}

interface SessionParts {
  readonly pool: Pool;
  readonly signer: () => Promise<Sign>;
  readonly beginning: string;
  readonly lease?: CallLease | undefined;
}

function beginStatement(schema: string, effect: ToolEffect): string {
  return (
    `begin ${effect === 'read' ? 'read only' : 'read write'}; ` +
    // Temporary tables last: one that an earlier call left must not stand for the pack's own.
    `set local search_path to ${escapeIdentifier(schema)}, pg_catalog, pg_temp; ` +
    `set local timezone to 'UTC'; set local statement_timeout to ${STATEMENT_TIMEOUT_MS}`
  );
}

function openSession({ pool, signer, beginning, lease }: SessionParts): ToolDatabaseSession {
  let opening: Promise<PoolClient> | undefined;
  let sign: Sign | undefined;
  let running = 0;
  let lost = false;
  let ended = false;

  async function open(): Promise<PoolClient> {
    // Before the connection is taken: sessions that waited for one more each would wait for ever.
    if (lease) sign = await signer();
    return begin(pool, beginning);
  }

  async function query<Row extends object>(
    text: string,
    parameters: readonly unknown[] = [],
  ): Promise<Row[]> {
    if (ended) throw new SwitchroomError('internal', 'A tool used its database after the call had ended.');
    running += 1;
    try {
      opening ??= open();
      const client = await opening;
      // The extended protocol takes one statement: nothing can be smuggled in behind it.
      const statement = {
        text,
        values: [...parameters],
        queryMode: 'extended',
        query_timeout: ANSWER_TIMEOUT_MS,
      };
      return (await client.query<Row>(statement)).rows;
    } catch (error) {
      const told = storeError(error);
      lost ||= told instanceof SwitchroomError;
      throw told;
    } finally {
      running -= 1;
    }
  }

  /** The connection, once; undefined when there was none or it was given up. */
  async function finish(): Promise<PoolClient | undefined> {
    const started = ended ? undefined : opening;
    ended = true;
    return started?.catch(() => undefined);
  }

  return {
    database: databaseOf(query),
    async commit(receipt) {
      const client = await finish();
      if (client !== undefined)
        await commit(client, sign && lease && receipt && settling(sign, lease, receipt));
    },
    async rollback() {
      const client = await finish();
      if (client === undefined) return;
      if (running > 0 || lost) abandon(pool, client);
      else await rollback(client);
    },
  };
}

async function begin(pool: Pool, beginning: string): Promise<PoolClient> {
  const client = await pool.connect();
  try {
    await client.query(beginning);
    return client;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Keeps the receipt of a call, if its conversation is still where it was when the call began. */
function settling(sign: Sign, lease: CallLease, receipt: Receipt): string {
  const key = storableText(lease.idempotencyKey);
  const conversation = storableText(lease.conversationId);
  const json = storableJson(receipt);
  const signature = sign([key, conversation, lease.seq, json]);
  const values = [escapeLiteral(key), escapeLiteral(conversation), lease.seq, escapeLiteral(json)];
  // The desk's own function, which is where this connection looks unless told otherwise.
  return `set local search_path to default; select switchroom_settle_call(${values.join(', ')}, '\\x${signature.toString('hex')}'); `;
}

/** One message to the server, so that no lock waits for this process between the receipt and the commit. */
async function commit(client: PoolClient, settling = ''): Promise<void> {
  try {
    const statements = { text: `${settling}commit`, query_timeout: ANSWER_TIMEOUT_MS };
    // The driver answers several statements with a list.
    const results = [await client.query(statements)].flat();
    client.release();
    // PostgreSQL answers ROLLBACK, without an error, when a statement before had failed.
    if (results.at(-1)?.command === 'COMMIT') return;
  } catch (error) {
    client.release(true);
    throw commitError(error);
  }
  throw nothingKept();
}

function commitError(error: unknown): unknown {
  const code = error instanceof DatabaseError ? error.code : undefined;
  if (code === TRANSACTION_HAD_FAILED) return nothingKept();
  if (code !== MOVED_ON) return storeError(error);
  return new SwitchroomError(
    'conversation-moved-on',
    'The turn of the tool was taken over, or its call done before: nothing it wrote was kept.',
    { cause: error },
  );
}

function nothingKept(): SwitchroomError {
  return new SwitchroomError('internal', 'A query of the tool had failed, so nothing it wrote was kept.');
}

async function rollback(client: PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch {
    client.release(true);
  }
}

/** Gives up on a connection whose query still runs, or may: waiting for it could take as long as the query does. */
function abandon(pool: Pool, client: PoolClient): void {
  const backend = 'processID' in client ? client.processID : undefined;
  client.release(true);
  // Best effort, to free its locks early; the statement timeout is the certain end.
  pool.query({ text: 'select pg_terminate_backend($1)', values: [backend] }).catch(() => undefined);
}
