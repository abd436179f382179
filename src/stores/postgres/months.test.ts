import { expect, onTestFinished, test } from 'vitest';
import type { ConversationState } from '../../contracts/conversation.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import { OPENED, said, sampleAppend, sampleState } from '../../testing/sample-conversation.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { connect, type Pool } from './connect.ts';
import { postgresStore } from './postgres-store.ts';

/** A database, with two nodes on it. */
async function bench() {
  const database = await testDatabase();
  const [pool, otherPool] = [connect(database.url), connect(database.url)];
  onTestFinished(async () => {
    await Promise.all([pool.end(), otherPool.end()]);
    await database.drop();
  });
  return { pool, store: postgresStore(pool, 'support'), other: postgresStore(otherPool, 'support') };
}

async function open(store: ConversationStore, id: string, openedAt: string): Promise<ConversationState> {
  const at = new Date(openedAt);
  const append = sampleAppend(sampleState(id, { openedAt: at, updatedAt: at }), [OPENED]);
  await store.append(append);
  return append.state;
}

function close(store: ConversationStore, state: ConversationState, at: string): Promise<void> {
  const closed = { type: 'conversation-closed', data: { reason: 'done' } } as const;
  return store.append(sampleAppend(state, [closed], { status: 'closed', updatedAt: new Date(at) }));
}

/** In which partition each event is. */
async function places(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ place: string }>({
    text: `select concat_ws(' ', conversation, seq, tableoid::regclass) as place from switchroom_events order by conversation, seq`,
  });
  return rows.map(({ place }) => place);
}

/** The months that have a partition, of those from 2001 to 2025. */
async function months(pool: Pool): Promise<string[]> {
  const { rows } = await pool.query<{ month: string }>({
    text: `select right(relid::text, 7) as month from pg_partition_tree('switchroom_events')
      where isleaf and right(relid::text, 7) between '2001' and '2026' order by 1`,
  });
  return rows.map(({ month }) => month);
}

test('all of a conversation is in the month it was opened in, by UTC, whenever it was written', async () => {
  const { pool, store } = await bench();
  const last = await open(store, 'cv_1', '2026-03-31T23:59:59.999Z');
  await open(store, 'cv_2', '2026-04-01T00:00:00.000Z');
  await store.append(sampleAppend(last, [said('hello')], { updatedAt: new Date('2026-05-01') }));
  expect(await places(pool)).toEqual([
    'cv_1 1 switchroom_events_2026_03',
    'cv_1 2 switchroom_events_2026_03',
    'cv_2 1 switchroom_events_2026_04',
  ]);
});

test('the first conversations of a month that nobody made room for are opened all the same, on whichever node', async () => {
  const { pool, store, other } = await bench();
  const ids = Array.from({ length: 40 }, (_, number) => `cv_${number}`);
  await Promise.all(
    ids.map((id, number) =>
      open(number % 2 === 0 ? store : other, id, `2020-0${1 + (number % 4)}-02T09:00:00Z`),
    ),
  );
  expect(await places(pool)).toHaveLength(40);
  expect(await months(pool)).toEqual(['2020_01', '2020_02', '2020_03', '2020_04']);
});

test('room is made three months ahead, once', async () => {
  const { pool, store, other } = await bench();
  const now = new Date('2024-11-30T23:00:00Z');
  await Promise.all([store.keepMonths(now), other.keepMonths(now), store.keepMonths(now)]);
  expect(await months(pool)).toEqual(['2024_11', '2024_12', '2025_01', '2025_02']);
});

test('a message is taken once, in every month', async () => {
  const { store } = await bench();
  for (const month of ['01', '12']) {
    const opened = await open(store, `cv_${month}`, `2025-${month}-02T09:00:00Z`);
    const append = sampleAppend(opened, [said('hello', 'm1')]);
    await store.append(append);
    const again = sampleAppend(append.state, [said('hello again', 'm1')]);
    await expect(store.append(again)).rejects.toMatchObject({ code: 'message-repeated' });
    await store.append(append, true);
    expect(await store.events(opened.id, 0, 9)).toHaveLength(2);
  }
});

test('pieces of logs of several months are read in one go, each in its place', async () => {
  const { store, other } = await bench();
  for (const month of [1, 2, 3]) await open(store, `cv_${month}`, `2025-0${month}-02T09:00:00Z`);
  const pieces = ['cv_3', 'cv_1', 'cv_none', 'cv_2', 'cv_1'].map((id) => ({ id, after: 0, seq: 9 }));
  const read = await other.eventsBetween(pieces);
  expect(read.map((events) => events.length)).toEqual([1, 1, 0, 1, 1]);
});

test('who reads a conversation opens the partition of its month and no other, by a plan that is made once', async () => {
  const { store, ...rest } = await bench();
  for (const month of [1, 2, 3]) await open(store, `cv_${month}`, `2025-0${month}-02T09:00:00Z`);
  const client = await rest.pool.connect();
  onTestFinished(() => client.release(true));
  const pool: Pool = { ...rest.pool, query: (statement) => client.query(statement) };
  const reader = postgresStore(pool, 'support');
  await reader.events('cv_2', 0, 10);
  await reader.eventsBetween([{ id: 'cv_2', after: 0, seq: 10 }]);
  await reader.eventsBefore('cv_2', 10, 10);
  await reader.eventsOfTurn('cv_2', 1);
  await reader.turnOfMessage('cv_2', 'm1');
  await reader.toolCalls('cv_2');
  const month = `'2025-02-01'`;
  const asked = {
    events: `'support', 'cv_2', ${month}, 0, 10`,
    'events-between': `'support', ${month}, '{cv_2}', '{0}', '{10}'`,
    'events-before': `'support', 'cv_2', ${month}, 10, 10`,
    'events-of-turn': `'support', 'cv_2', ${month}, 1`,
    'turn-of-message': `'support', 'cv_2', ${month}, 'm1'`,
    'tool-calls': `'support', 'cv_2', ${month}`,
  };
  for (const [name, values] of Object.entries(asked)) {
    const { rows } = await client.query(`explain execute "${name}"(${values})`);
    const opened = new Set(JSON.stringify(rows).match(/switchroom_events_\d{4}_\d{2}/g));
    expect([...opened], name).toEqual(['switchroom_events_2025_02']);
  }
  const { rows } = await client.query('select name from pg_prepared_statements where custom_plans > 0');
  expect(rows).toEqual([]);
});

const PAST = new Date('2025-06-01T00:00:00Z');

test('a month is dropped when all that was opened in it is closed and past its time, and not before', async () => {
  const { pool, store } = await bench();
  const first = await open(store, 'cv_1', '2025-01-02T09:00:00Z');
  const second = await open(store, 'cv_2', '2025-01-02T09:00:00Z');
  await close(store, first, '2025-01-03T09:00:00Z');
  await store.delete(['cv_1'], PAST);
  await store.keepMonths(PAST);
  expect(await places(pool)).toEqual(['cv_2 1 switchroom_events_2025_01']);

  await close(store, second, '2025-01-03T09:00:00Z');
  expect(await store.delete(['cv_2'], PAST)).toMatchObject({ conversations: 1, events: 0 });
  expect(await store.events('cv_2', 0, 10)).toEqual([]);
  expect(await months(pool)).toContain('2025_01');
  await store.keepMonths(PAST);
  expect(await months(pool)).not.toContain('2025_01');
  await open(store, 'cv_3', '2025-01-31T09:00:00Z');
  expect(await places(pool)).toEqual(['cv_3 1 switchroom_events_2025_01']);
});

test('what is deleted at a command is gone at once, also where the rest of its month is past its time', async () => {
  const { pool, store } = await bench();
  for (const id of ['cv_1', 'cv_2'])
    await close(store, await open(store, id, '2025-01-02T09:00:00Z'), '2025-01-03T09:00:00Z');
  expect(await store.delete(['cv_1'])).toMatchObject({ events: 2 });
  expect(await places(pool)).toEqual([
    'cv_2 1 switchroom_events_2025_01',
    'cv_2 2 switchroom_events_2025_01',
  ]);
});

test('a month in which somebody was closed too late, or that is not over, is not deleted as a whole', async () => {
  const { pool, store } = await bench();
  await close(store, await open(store, 'cv_1', '2025-01-02T09:00:00Z'), '2025-01-03T09:00:00Z');
  await close(store, await open(store, 'cv_2', '2025-01-02T09:00:00Z'), '2025-06-01T00:00:00Z');
  await close(store, await open(store, 'cv_3', '2025-05-02T09:00:00Z'), '2025-05-03T09:00:00Z');
  const inMay = new Date('2025-05-31T23:59:59Z');
  expect(await store.delete(['cv_1', 'cv_3'], inMay)).toMatchObject({ conversations: 2, events: 4 });
  await store.keepMonths(inMay);
  expect(await months(pool)).toEqual(expect.arrayContaining(['2025_01', '2025_05']));
});

test('a drop does not wait for who reads the log: nobody is held up, and it is tried again', async () => {
  const { pool, store, other } = await bench();
  await close(store, await open(store, 'cv_1', '2025-01-02T09:00:00Z'), '2025-01-03T09:00:00Z');
  const goesOn = await open(store, 'cv_2', '2025-05-02T09:00:00Z');
  await store.delete(['cv_1'], PAST);
  const reader = await pool.connect();
  await reader.query('begin; select count(*) from switchroom_events');
  const appended = other.append(sampleAppend(goesOn, [said('hello')]));
  await Promise.all([store.keepMonths(PAST), appended]);
  expect(await months(pool)).toContain('2025_01');
  await reader.query('commit');
  reader.release();
  await store.keepMonths(PAST);
  expect(await months(pool)).not.toContain('2025_01');
});
