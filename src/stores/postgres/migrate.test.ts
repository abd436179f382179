import { copyFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import type { ConversationStore } from '../../contracts/store.ts';
import { OPENED, said, sampleAppend, sampleState } from '../../testing/sample-conversation.ts';
import { type TestDatabase, testDatabase } from '../../testing/test-database.ts';
import { connect, type Pool } from './connect.ts';
import { migrate, migrateDesk } from './migrate.ts';
import { postgresStore } from './postgres-store.ts';

let database: TestDatabase;
let pool: Pool;
let folder: string;
beforeEach(async () => {
  database = await testDatabase();
  pool = connect(database.url, { connections: 16, schema: 'support' });
  folder = await mkdtemp(join(tmpdir(), 'migrations-'));
  await pool.query({ text: 'drop schema switchroom, desk cascade' });
});
afterEach(async () => {
  await pool.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function count(text: string): Promise<unknown> {
  return (await pool.query<{ count: number }>({ text: `select count(*) from ${text}` })).rows[0]?.count;
}

const SUPPORT = { desk: 'support', schema: 'support' };
const SALON = { desk: 'salon', schema: 'salon' };

test('eight nodes that start at once migrate an empty database once, and the schema of a desk', async () => {
  await Promise.all(Array.from({ length: 8 }, () => migrate(pool)));
  const ofControl = await readdir(new URL('./migrations/', import.meta.url));
  expect(await count('switchroom.migrations')).toBe(ofControl.filter((name) => name.endsWith('.sql')).length);
  await Promise.all(Array.from({ length: 8 }, () => migrateDesk(pool, SUPPORT)));
  const ofDesk = await readdir(new URL('./migrations/desk/', import.meta.url));
  expect(await count('support.switchroom_migrations')).toBe(ofDesk.length);
  expect(await count('support.switchroom_conversations')).toBe(0);
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
  await migrateDesk(pool, SUPPORT);
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

/** A database as it was before desks had schemas, with a conversation of each of these desks. */
async function before(...desks: readonly string[]): Promise<void> {
  await migrate(pool);
  for (const [at, desk] of desks.entries()) {
    const values = [`cv_${at + 1}`, desk];
    for (const text of WRITTEN_BEFORE) await pool.query({ text, values });
  }
}

const WRITTEN_BEFORE = [
  `insert into switchroom.conversations (id, desk, line, status, owner, epoch, turn, seq, handoffs, facts, metadata, title,
    opened_at, updated_at) values ($1, $2, 'chat', 'open', 'triage', 1, 1, 1, 0, '{}', '{}', 'Hi', now(), now())`,
  `insert into switchroom.events select $1, 1, 1, 1, 'turn-finished', now(), '{}' where $2 <> ''`,
  `insert into switchroom.receipts (key, conversation, receipt) select $1 || ':c1', $1, '{"output":"ok"}' where $2 <> ''`,
  `insert into switchroom.feed (desk, conversations, seqs) values ($2, array[$1], array[1])`,
];

/** What a desk has, as its own connections see it; its feed comes when the other tests' transactions have ended. */
function held({ desk, schema }: typeof SALON) {
  const own = connect(database.url, { schema });
  onTestFinished(() => own.end());
  return expect.poll(() => heldBy(postgresStore(own, desk)));
}

async function heldBy(store: ConversationStore) {
  const ids = (await store.list({ limit: 10 })).map(({ id }) => id);
  const logs = await Promise.all(ids.map((id) => store.events(id, 0, 10)));
  const receipts = await Promise.all(ids.map((id) => store.receipt(`${id}:c1`)));
  const fed = (await store.feed.read(undefined, 10)).flatMap(({ appended }) => appended.map(({ id }) => id));
  return { ids, events: logs.flat().length, receipts: receipts.filter(Boolean).length, fed };
}

test('the tables of before become those of the one desk that has conversations in them', async () => {
  await before('support', 'support');
  await migrateDesk(pool, SUPPORT);
  await held(SUPPORT).toMatchObject({
    ids: expect.arrayContaining(['cv_1', 'cv_2']),
    events: 2,
    receipts: 2,
  });
  expect(await count(`pg_tables where schemaname = 'switchroom' and tablename in ('events', 'feed')`)).toBe(
    0,
  );
  await migrateDesk(pool, SALON);
  await held(SALON).toEqual({ ids: [], events: 0, receipts: 0, fed: [] });
});

test('desks that shared the tables of before take their own out of them, whoever comes first', async () => {
  await before('support', 'salon', 'support');
  await migrateDesk(pool, SALON);
  await held(SALON).toEqual({ ids: ['cv_2'], events: 1, receipts: 1, fed: ['cv_2'] });
  expect(await count('switchroom.conversations')).toBe(2);
  await migrateDesk(pool, SUPPORT);
  const both = ['cv_1', 'cv_3'];
  await held(SUPPORT).toEqual({
    ids: expect.arrayContaining(both),
    events: 2,
    receipts: 2,
    fed: both,
  });
  const next = {
    text: `insert into salon.switchroom_feed (desk, conversations, seqs) values ('salon', '{}', '{}')`,
  };
  await expect(pool.query(next)).resolves.toMatchObject({ rowCount: 1 });
});

test('tables that were moved are the same as those of a new desk', async () => {
  await before('support');
  await migrateDesk(pool, SUPPORT);
  await migrateDesk(pool, SALON);
  const shape = async (schema: string) => {
    const { rows } = await pool.query<{ shape: string }>({ text: SHAPE, values: [schema] });
    // The log of before is a partition of its own.
    return rows
      .map((row) => row.shape.replaceAll(`${schema}.`, ''))
      .filter((shape) => !shape.includes('switchroom_events_2000_01'));
  };
  expect(await shape('support')).toEqual(await shape('salon'));
  expect((await shape('salon')).length).toBeGreaterThan(100);
});

// Columns, indexes, options of tables, and functions, as text without the order they were added in.
const SHAPE = `select shape from (
  select concat_ws(' ', table_name, column_name, data_type, collation_name, is_nullable, column_default, is_identity) as shape
  from information_schema.columns where table_schema = $1
  union all select indexdef from pg_indexes where schemaname = $1
  union all select concat_ws(' ', relname, relkind, reloptions::text) from pg_class where relnamespace = $1::regnamespace
  union all select concat_ws(' ', proname, prosrc, prosecdef, proacl is null) from pg_proc where pronamespace = $1::regnamespace
) shapes order by shape collate "C"`;

test('a desk has its schema on a server without the control schema', async () => {
  await migrateDesk(pool, SALON);
  await held(SALON).toMatchObject({ ids: [] });
});

test('a database that cannot be reached is not called a failed migration', async () => {
  const nowhere = connect('postgres://x:y@127.0.0.1:1/none');
  await expect(migrate(nowhere)).rejects.toMatchObject({ code: 'store-unavailable' });
  await nowhere.end();
});

/** A desk as the release left it that had no months of the log, with a conversation of two events. */
async function beforeMonths(): Promise<void> {
  const all = await readdir(DESK_FOLDER);
  for (const name of all.filter((file) => file < '0009'))
    await copyFile(new URL(name, DESK_FOLDER), join(folder, name));
  await migrateDesk(pool, SUPPORT, pathToFileURL(`${folder}/`));
  await pool.query({ text: WRITTEN_WITHOUT_MONTHS });
}

const DESK_FOLDER = new URL('./migrations/desk/', import.meta.url);

const OPENED_WITHOUT_MONTH = `insert into switchroom_conversations (id, desk, line, status, owner, epoch, turn, seq, handoffs, facts, metadata,
  title, opened_at, updated_at) values ('cv_1', 'support', 'chat', 'open', 'triage', 0, 1, 2, 0, '{}', '{}', 'Hi',
  '2026-03-02T09:00:00Z', '2026-03-02T09:00:00Z')`;
const SAID_WITHOUT_MONTH = `insert into switchroom_events (conversation, seq, turn, epoch, type, version, at, data) values
  ('cv_1', 1, 0, 0, 'conversation-opened', 1, '2026-03-02T09:00:00Z', '{"desk":"support","line":"chat","owner":"triage","metadata":{}}'),
  ('cv_1', 2, 1, 0, 'customer-said', 1, '2026-03-02T09:00:00Z', '{"text":"hi","messageId":"m1"}')`;
const WRITTEN_WITHOUT_MONTHS = `${OPENED_WITHOUT_MONTH}; ${SAID_WITHOUT_MONTH}`;

test('the log of before becomes a month of its own as it is, and its conversations go on there', async () => {
  await beforeMonths();
  const fileOf = async (table: string) =>
    (await pool.query({ text: `select pg_relation_filenode('${table}') as file` })).rows;
  const before = await fileOf('switchroom_events');
  await migrateDesk(pool, SUPPORT);
  expect(await fileOf('switchroom_events_2000_01')).toEqual(before);
  const store = postgresStore(pool, 'support');
  const state = await store.state('cv_1');
  if (!state) throw new TypeError('cv_1 is missing.');
  expect(await store.events('cv_1', 0, 10)).toMatchObject([{ seq: 1 }, { seq: 2, data: { text: 'hi' } }]);
  await expect(store.append(sampleAppend(state, [said('hi', 'm1')]))).rejects.toMatchObject({
    code: 'message-repeated',
  });
  await store.append(sampleAppend(state, [said('and', 'm2')]));
  expect(await count('switchroom_events_2000_01')).toBe(3);
  expect(await store.turnOfMessage('cv_1', 'm1')).toBe(1);
  await store.append(sampleAppend(sampleState('cv_2'), [OPENED]));
  expect(await count('switchroom_events_2026_03')).toBe(1);
  expect(await store.delete(['cv_1'])).toMatchObject({ conversations: 1, events: 3 });
});

test('a node of the release before months is told that it can not go on, and writes nothing', async () => {
  await beforeMonths();
  await migrateDesk(pool, SUPPORT);
  for (const text of [OPENED_WITHOUT_MONTH, SAID_WITHOUT_MONTH])
    await expect(pool.query({ text })).rejects.toMatchObject({
      code: 'store-unavailable',
      detail: expect.stringMatching(/^This node is of a release before/),
    });
  expect(await count('switchroom_events')).toBe(2);
});
