import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { connect, type Pool } from './connect.ts';
import { migrate } from './migrate.ts';
import { postgresStore } from './postgres-store.ts';

let database: TestDatabase;
let pool: Pool;
let folder: string;
beforeEach(async () => {
  database = await testDatabase();
  pool = connect(database.url, { connections: 16 });
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  await pool.query({ text: 'drop schema switchroom cascade' });
});
afterEach(async () => {
  await pool.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function count(text: string): Promise<unknown> {
  return (await pool.query<{ count: number }>({ text: `select count(*) from ${text}` })).rows[0]?.count;
}

test('eight nodes that start at once migrate an empty database once', async () => {
  await Promise.all(Array.from({ length: 8 }, () => migrate(pool)));
  const files = await readdir(new URL('./migrations/', import.meta.url));
  expect(await count('switchroom.migrations')).toBe(files.length);
  expect(await count('switchroom.conversations')).toBe(0);
});

test('a failing file is named, and nothing of the whole run stays', async () => {
  await writeFile(join(folder, '0001-good.sql'), 'create table switchroom.good (); select 1;');
  await writeFile(join(folder, '0002-bad.sql'), 'create table switchroom.half (); create tabel oops ();');
  const run = migrate(pool, pathToFileURL(`${folder}/`));
  await expect(run).rejects.toMatchObject({
    code: 'migration-failed',
    detail: expect.stringMatching(/^0002-bad\.sql: syntax error at or near "tabel"/),
  });
  expect(await count(`pg_tables where tablename in ('good', 'half')`)).toBe(0);
});

test('a file added later runs alone', async () => {
  await writeFile(join(folder, '0001-first.sql'), 'create table switchroom.first ();');
  await migrate(pool, pathToFileURL(`${folder}/`));
  await writeFile(join(folder, '0002-second.sql'), 'create table switchroom.second ();');
  await migrate(pool, pathToFileURL(`${folder}/`));
  expect(await count('switchroom.migrations')).toBe(2);
});

test('conversations of the first version go on, with their handoffs and requests for a person', async () => {
  const first = '0001-conversations.sql';
  await copyFile(new URL(`./migrations/${first}`, import.meta.url), join(folder, first));
  await migrate(pool, pathToFileURL(`${folder}/`));
  await pool.query({ text: WRITTEN_BY_THE_FIRST });
  await migrate(pool);
  const store = postgresStore(pool, 'support');
  const state = await store.state('cv_1');
  expect(state).toMatchObject({
    ...{ status: 'waiting', fence: 0, spend: { usd: 0 }, deadlines: {}, approvals: {} },
    cameBy: { callId: 'c1', to: 'billing' },
    person: { callId: 'c2', summary: 'A dispute.', requestedAt: '2026-03-02T09:00:01.500Z', claimedBy: null },
  });
  expect(await store.inbox({})).toEqual({ conversations: [state], count: 1, next: null });
  const moved = { wanted: 'billing', actor: 'model', verdicts: [], carried: null };
  expect(await store.handoffs('cv_1')).toMatchObject([
    {
      ...{ ...moved, seq: 2, to: 'billing', status: 'committed', payload: { month: 'May' }, depth: 1 },
      steps: [{ status: 'committed', seq: 2, at: '2026-03-02T09:00:00.000Z' }],
    },
    { seq: 3, to: 'person', wanted: 'person', status: 'escalated', payload: null, depth: 0 },
  ]);
});

const WRITTEN_BY_THE_FIRST = `
insert into switchroom.conversations values ('cv_1', 'support', 'chat', 'waiting', 'billing', 1, 1, 3, 1, '{}', '{}', 'Hi',
  '2026-03-02T09:00:00Z', '2026-03-02T09:00:02Z');
insert into switchroom.events values
  ('cv_1', 2, 1, 1, 'handoff-committed', '2026-03-02T09:00:00Z',
    '{"callId":"c1","from":"triage","to":"billing","reason":"twice","payload":{"month":"May"},"depth":1}'),
  ('cv_1', 3, 1, 1, 'person-requested', '2026-03-02T09:00:01.5Z',
    '{"callId":"c2","from":"billing","reason":"asked","summary":"A dispute."}');
insert into switchroom.handoffs values
  ('cv_1', 2, 1, 'c1', 'triage', 'billing', 'twice', 'committed', '2026-03-02T09:00:00Z'),
  ('cv_1', 3, 1, 'c2', 'billing', 'person', 'asked', 'escalated', '2026-03-02T09:00:01.5Z');
`;

test('a database that cannot be reached is not called a failed migration', async () => {
  const nowhere = connect('postgres://x:y@127.0.0.1:1/none');
  await expect(migrate(nowhere)).rejects.toMatchObject({ code: 'store-unavailable' });
  await nowhere.end();
});
