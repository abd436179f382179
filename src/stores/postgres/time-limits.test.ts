import { once } from 'node:events';
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { type ConnectOptions, connect, type Pool } from './connect.ts';
import { packDatabase } from './pack-database.ts';

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await testDatabase();
  pool = connect(database.url);
  await pool.query({ text: 'create table counters (value int); insert into counters values (0)' });
});
afterAll(() => pool.end().then(() => database.drop()));

/** A busy machine may take long; how long is not what is tested. */
const PATIENT = { timeout: 60_000 };
const UNAVAILABLE = { code: 'store-unavailable' };
const COUNT = { name: 'count', text: 'update counters set value = value + 1' };

function poolWith(options: ConnectOptions, url = database.url): Pool {
  const made = connect(url, options);
  onTestFinished(() => made.end());
  return made;
}

async function shown(from: Pool, setting: string): Promise<unknown> {
  const { rows } = await from.query<{ value: string }>({
    text: 'select current_setting($1) as value',
    values: [setting],
  });
  return rows[0]?.value;
}

test('statements are limited, and those of a migration are not', async () => {
  expect(await shown(pool, 'statement_timeout')).toBe('10s');
  expect(await shown(pool, 'idle_in_transaction_session_timeout')).toBe('5min');
  expect(await shown(poolWith({ statementTimeoutMs: 0 }), 'statement_timeout')).toBe('0');
});

test('a row that somebody else holds makes the store unavailable, not silent', async () => {
  const hasty = poolWith({ statementTimeoutMs: 100 });
  const holder = await pool.connect();
  await holder.query(`begin; ${COUNT.text}`);
  await expect(hasty.query(COUNT)).rejects.toMatchObject({ ...UNAVAILABLE, cause: { code: '57014' } });
  await expect(hasty.query({ text: 'select from counters for update nowait' })).rejects.toMatchObject({
    ...UNAVAILABLE,
    cause: { code: '55P03' },
  });
  await holder.query('rollback');
  holder.release();
  await expect.poll(() => hasty.query(COUNT)).toMatchObject({ rowCount: 1 });
});

test('a network that swallows everything does so to one statement only', async () => {
  const network = await networkTo(database.url);
  const hasty = poolWith({ statementTimeoutMs: 100, connections: 1 }, network.url);
  await expect.poll(() => hasty.query(COUNT)).toMatchObject({ rowCount: 1 });
  network.swallow();
  await expect(hasty.query(COUNT)).rejects.toMatchObject(UNAVAILABLE);
  // The only connection was given up, or there would be no other.
  await expect.poll(() => hasty.query(COUNT)).toMatchObject({ rowCount: 1 });
});

test('a connection that is ended in mid-statement makes the store unavailable once', async () => {
  const other = poolWith({ connections: 1 });
  const { rows } = await other.query<{ pid: number }>({ text: 'select pg_backend_pid() as pid' });
  const sleeping = expect(other.query({ text: 'select pg_sleep(60)' })).rejects.toMatchObject({
    ...UNAVAILABLE,
    cause: { code: '57P01' },
  });
  const end = `select pg_terminate_backend(pid) as ended from pg_stat_activity where pid = $1 and query ~ 'sleep'`;
  const ending = { text: end, values: [rows[0]?.pid] };
  await expect.poll(() => pool.query(ending), PATIENT).toMatchObject({ rowCount: 1 });
  await sleeping;
  expect(await other.query(COUNT)).toMatchObject({ rowCount: 1 });
});

test("a tool's query has a limit of its own", async () => {
  // The connection's own limits, on both sides, are shorter than this statement.
  const hasty = poolWith({ statementTimeoutMs: 300 }, `${database.url}?query_timeout=300`);
  const session = packDatabase(hasty, 'public').session('read');
  expect(await session.database.query('select 1 as one from pg_sleep(0.4)')).toEqual([{ one: 1 }]);
  await session.commit();
});

test('a tool that idled too long in its transaction is told so at its next query', async () => {
  const session = packDatabase(pool, 'public').session('write');
  const [backend] = await session.database.query<{ pid: number }>(
    `select pg_backend_pid() as pid, set_config('idle_in_transaction_session_timeout', '20', true)`,
  );
  const living = { text: 'select from pg_stat_activity where pid = $1', values: [backend?.pid] };
  await expect.poll(() => pool.query(living), PATIENT).toMatchObject({ rowCount: 0 });
  await expect(session.database.query(COUNT.text)).rejects.toMatchObject(UNAVAILABLE);
  await session.rollback();
});

/** A network between us and the server; once told, it swallows what the connections it has then carry. */
async function networkTo(url: string) {
  const { hostname, port } = new URL(url);
  const carried = new Set<Socket>();
  const server = createServer((ours) => {
    const theirs = dial(Number(port), hostname);
    ours.pipe(theirs).pipe(ours);
    for (const socket of [ours, theirs]) {
      socket.on('error', () => undefined);
      carried.add(socket);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of carried) socket.destroy();
    server.close();
  });
  const through = new URL(url);
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: through.href,
    swallow() {
      for (const socket of carried) socket.unpipe().resume();
    },
  };
}
