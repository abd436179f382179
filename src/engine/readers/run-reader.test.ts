import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import type { ConversationState } from '../../contracts/conversation.ts';
import type { FeedReader, ReaderBatch } from '../../contracts/reader.ts';
import { connect } from '../../stores/postgres/connect.ts';
import { postgresStore } from '../../stores/postgres/postgres-store.ts';
import { readersOf } from '../../stores/postgres/readers.ts';
import { OPENED, said, sampleAppend, sampleState } from '../../testing/sample-conversation.ts';
import { testDatabase } from '../../testing/test-database.ts';
import { runReader } from './run-reader.ts';

/** Readers in order wait for every transaction of the server, and other tests use it too. */
const soon = { timeout: 60_000 };

async function bench() {
  const database = await testDatabase();
  const pool = connect(database.url);
  const store = postgresStore(pool, 'support');
  const readers = readersOf(pool, 'support');
  const defects: unknown[] = [];
  const running = new Set<{ stop(): Promise<void> }>();
  onTestFinished(async () => {
    await Promise.all([...running].map((one) => one.stop()));
    await pool.end();
    await database.drop();
  });
  const append = async (state: ConversationState, ...words: string[]) => {
    const next = sampleAppend(state, words.length === 0 ? [OPENED] : words.map((text) => said(text)));
    await store.append(next);
    return next.state;
  };
  return {
    ...{ pool, store, readers, defects, append },
    open: () => append(sampleState(`cv_${randomUUID()}`)),
    run(reader: FeedReader, node: string = randomUUID()) {
      const onDefect = (thrown: unknown) => void defects.push(thrown);
      const one = runReader({ desk: 'support', reader, store, readers, node, onDefect });
      running.add(one);
      return {
        async stop() {
          running.delete(one);
          await one.stop();
        },
      };
    },
  };
}

/** A reader that keeps what it has read, as `conversation:seq`. */
function keeper(name: string, before: (batch: ReaderBatch) => Promise<void> = async () => undefined) {
  const read: string[] = [];
  const rounds = new Set<number>();
  const reader: FeedReader = {
    name,
    from: 'oldest',
    async read(batch) {
      await before(batch);
      rounds.add(batch.round);
      for (const { conversation, events } of batch.commits)
        read.push(...events.map(({ seq }) => `${conversation}:${seq}`));
    },
  };
  return { reader, read, rounds };
}

test('a reader gets each event of every commit once and in order, and goes on where it stopped', async () => {
  const { open, append, run, readers } = await bench();
  const { reader, read } = keeper('export');
  let states: ConversationState[] = await Promise.all([open(), open(), open()]);
  const first = run(reader);
  states = await Promise.all(states.map((state) => append(state, 'a', 'b')));
  await expect.poll(() => read.length, soon).toBe(9);
  await first.stop();
  states = await Promise.all(states.map((state) => append(state, 'c')));
  await expect.poll(async () => (await readers.list())[0]?.behind, soon).toBeGreaterThan(0);
  run(reader);
  await expect.poll(() => read.length, soon).toBe(12);
  for (const { id } of states)
    expect(read.filter((one) => one.startsWith(id))).toEqual([1, 2, 3, 4].map((seq) => `${id}:${seq}`));
  await expect.poll(() => readers.list(), soon).toMatchObject([{ name: 'export', behind: 0, behindMs: 0 }]);
});

test('a commit that is still on its way is waited for, and none behind it is read before', async () => {
  const { open, append, run, pool } = await bench();
  const { reader, read } = keeper('export');
  const first = await open();
  run(reader);
  await expect.poll(() => read, soon).toEqual([`${first.id}:1`]);
  const slow = await pool.connect();
  await slow.query('begin');
  await slow.query(
    `insert into switchroom_feed (desk, conversations, seqs, afters) values ('support', array[$1], array[1], array[0])`,
    [first.id],
  );
  await append(first, 'said meanwhile');
  expect(read).toHaveLength(1);
  await slow.query('commit');
  slow.release();
  await expect.poll(() => read, soon).toEqual([1, 1, 2].map((seq) => `${first.id}:${seq}`));
});

test('one node at a time reads, and another one goes on when it stops', async () => {
  const { open, run, readers } = await bench();
  const [one, two] = [keeper('export'), keeper('export')];
  const first = run(one.reader, 'one');
  await open();
  await expect.poll(() => one.read.length, soon).toBe(1);
  const second = run(two.reader, 'two');
  await open();
  await expect.poll(() => one.read.length, soon).toBe(2);
  expect((await readers.list())[0]?.node).toBe('one');
  await first.stop();
  await open();
  await expect.poll(() => two.read.length, soon).toBe(1);
  expect(one.read).toHaveLength(2);
  await second.stop();
  expect((await readers.list())[0]?.node).toBeNull();
});

test('what a reader could not take comes again, and a node that is gone is taken over from', async () => {
  const { open, run, readers, defects, pool } = await bench();
  let failures = 2;
  const { reader, read } = keeper('export', async () => {
    if (failures-- > 0) throw new TypeError('The archive is full.');
  });
  await readers.claim(reader, 'a node that died');
  const { id } = await open();
  run(reader);
  expect((await readers.list())[0]?.node).toBe('a node that died');
  await pool.query({
    text: `update switchroom_readers set held_until = clock_timestamp() - interval '1 ms'`,
  });
  await expect.poll(() => read, soon).toEqual([`${id}:1`]);
  expect(defects).toMatchObject([{ message: 'The archive is full.' }]);
});

test('a reader that is set back reads again, and one that is halted waits', async () => {
  const { open, run, readers, store } = await bench();
  const { reader, read, rounds } = keeper('export');
  const { id } = await open();
  run(reader);
  await expect.poll(() => read.length, soon).toBe(1);
  expect(await readers.setBack('export', await store.feed.before(new Date(0)))).toBe(true);
  await expect.poll(() => read, soon).toEqual([`${id}:1`, `${id}:1`]);
  expect([...rounds]).toEqual([0, 1]);
  await readers.halt('export', 'It was answered with 410.');
  await open();
  await expect
    .poll(async () => (await readers.list())[0], soon)
    .toMatchObject({ behind: 1, halted: 'It was answered with 410.' });
  expect(await readers.goOn('export')).toBe(true);
  await expect.poll(() => read.length, soon).toBe(3);
  expect(await readers.setBack('nobody', '0.0')).toBe(false);
});

test('a new reader begins now, and one whose position is of another server at the oldest commit', async () => {
  const { open, readers, store, pool } = await bench();
  await open();
  await expect.poll(() => store.feed.read(undefined, 1), soon).toHaveLength(1);
  const begun = await readers.claim({ name: 'now' }, 'node');
  expect(await store.feed.read(begun?.position, 1)).toEqual([]);
  await pool.query({ text: `update switchroom_readers set transaction = '999999999999'` });
  const moved = await readers.claim({ name: 'now' }, 'node');
  expect(await store.feed.read(moved?.position, 1)).toHaveLength(1);
});

test('commits that a reader has not read are kept for it, unless nobody has run it for a month', async () => {
  const { open, readers, store, pool } = await bench();
  const place = await readers.claim({ name: 'export', from: 'oldest' }, 'node');
  await open();
  const later = new Date(Date.now() + 60_000);
  expect(await store.feed.prune(later, 10)).toBe(0);
  await expect.poll(() => store.feed.read(place?.position, 1), soon).toHaveLength(1);
  await pool.query({ text: `update switchroom_readers set seen_at = now() - interval '31 days'` });
  expect(await store.feed.prune(later, 10)).toBe(1);
});
