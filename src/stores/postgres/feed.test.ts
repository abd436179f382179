import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ConversationState } from '../../contracts/conversation.ts';
import type { FeedPosition } from '../../contracts/feed.ts';
import type { ConversationStore } from '../../contracts/store.ts';
import { OPENED, said, sampleAppend, sampleState } from '../../testing/sample-conversation.ts';
import { shortLivedFolder } from '../embedded/short-lived-folder.ts';
import { type EmbeddedServer, startEmbedded } from '../embedded/start-embedded.ts';
import { connect, type Pool } from './connect.ts';
import { migrateDesk } from './migrate.ts';
import { postgresStore } from './postgres-store.ts';

// Readers in order wait for every transaction of the server: it must be one of their own.
let folder: string;
let server: EmbeddedServer;
let pool: Pool;
let desks = 0;
beforeAll(async () => {
  folder = await shortLivedFolder('switchroom-feed-');
  server = await startEmbedded({ folder, settings: { fsync: 'off' } });
  pool = connect(server.url, { schema: 'desk' });
  await migrateDesk(pool, { desk: 'support', schema: 'desk' });
});
afterAll(async () => {
  await pool.end();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A desk of one's own, and another one. */
function feedBench() {
  const desk = `desk ${++desks}`;
  const store = postgresStore(pool, desk);
  return {
    ...{ desk, store, feed: store.feed, other: postgresStore(pool, 'sales') },
    /** A commit that stays on its way until it is let go; what it has appended to is called `name`. */
    async slowCommit(name: string) {
      const client = await pool.connect();
      await client.query('begin');
      await client.query(
        'insert into switchroom_feed (desk, conversations, seqs) values ($1, array[$2], array[1])',
        [desk, name],
      );
      return async () => {
        await client.query('commit');
        client.release();
      };
    },
  };
}

/** What ends at this moment on the server itself is waited for as well. */
const soon = { timeout: 60_000 };

async function open(store: ConversationStore, desk: string): Promise<ConversationState> {
  const append = sampleAppend({ ...sampleState(`cv_${randomUUID()}`), desk }, [OPENED]);
  await store.append(append);
  return append.state;
}

test('commits are read in the order of their numbers, however many digits those have', async () => {
  const { desk, feed } = feedBench();
  await pool.query({
    text: `insert into switchroom_feed (position, transaction, desk, conversations, seqs) overriding system value
      select 100000 + number, number::text::xid8, $1, array['cv_' || number], array[number] from unnest(array[9, 10, 100]) number`,
    values: [desk],
  });
  const first = await feed.read(undefined, 2);
  const rest = await feed.read(first.at(-1)?.position, 2);
  expect([...first, ...rest].flatMap(({ appended }) => appended.map(({ seq }) => seq))).toEqual([9, 10, 100]);
});

test('readers get every commit in the order of each conversation, from any position on', async () => {
  const { desk, store, feed } = feedBench();
  let states = await Promise.all(Array.from({ length: 20 }, () => open(store, desk)));
  for (let round = 0; round < 5; round++) {
    const appends = states.map((state) => sampleAppend(state, [said('a'), said('b')]));
    await Promise.all(appends.map((append) => store.append(append)));
    states = appends.map(({ state }) => state);
  }
  const seqs = new Map<string, number[]>();
  let position: FeedPosition | undefined;
  const read = async () => {
    for (;;) {
      const entries = await feed.read(position, 3);
      for (const { id, seq } of entries.flatMap(({ appended }) => appended))
        seqs.set(id, [...(seqs.get(id) ?? []), seq]);
      if (entries.length === 0) return [...seqs.values()].flat().length;
      position = entries.at(-1)?.position;
    }
  };
  await expect.poll(read, soon).toBe(20 * 6);
  expect([...seqs.values()]).toEqual(states.map(() => [1, 3, 5, 7, 9, 11]));
  const end = await feed.end();
  await open(store, desk);
  await expect.poll(() => feed.read(end, 10), soon).toHaveLength(1);
  expect(await feed.read(position, 10)).toHaveLength(1);
});

test('a commit that is still on its way is never passed, however the others end', async () => {
  const { desk, store, feed, slowCommit } = feedBench();
  const first = await open(store, desk);
  const names = async (after?: FeedPosition) =>
    (await feed.read(after, 100)).flatMap(({ appended }) => appended.map(({ id }) => id));
  const slow = await slowCommit('slow');
  const slower = await slowCommit('slower');
  const second = await open(store, desk);
  await expect.poll(() => names(), soon).toEqual([first.id]);
  await slower();
  expect(await names()).toEqual([first.id]);
  await slow();
  await expect.poll(() => names(), soon).toEqual([first.id, 'slow', 'slower', second.id]);
});

test('who watches hears of commits at once, whatever else is still being written', async () => {
  const { desk, store, feed } = feedBench();
  const watch = feed.watch();
  await open(store, desk);
  expect(await watch.look()).toEqual([]);
  const busy = await pool.connect();
  await busy.query('begin');
  await busy.query('create temporary table of_another_program ()');
  const state = await open(store, desk);
  expect(await watch.look()).toEqual([{ id: state.id, seq: 1 }]);
  expect(await watch.look()).toEqual([]);
  await expect.poll(() => feed.read(undefined, 10), soon).toHaveLength(1);
  await busy.query('rollback');
  busy.release();
  await expect.poll(() => feed.read(undefined, 10), soon).toHaveLength(2);
});

test('a commit that ends after later ones is heard of as well, also one that began before the watching', async () => {
  const { desk, store, feed, slowCommit } = feedBench();
  const early = await slowCommit('early');
  const watch = feed.watch();
  await open(store, desk);
  await watch.look();
  const late = await slowCommit('late');
  const { id } = await open(store, desk);
  expect(await watch.look()).toEqual([{ id, seq: 1 }]);
  await late();
  expect(await watch.look()).toEqual([{ id: 'late', seq: 1 }]);
  await early();
  expect(await watch.look()).toEqual([{ id: 'early', seq: 1 }]);
  expect(await watch.look()).toEqual([]);
});

test('thousands of commits between two looks are all heard of', async () => {
  const { desk, feed } = feedBench();
  const watch = feed.watch();
  await watch.look();
  await pool.query({
    text: `insert into switchroom_feed (desk, conversations, seqs)
      select $1, array['cv_' || n], array[1] from generate_series(1, 2500) n`,
    values: [desk],
  });
  expect(await watch.look()).toHaveLength(2_500);
});

test('a desk reads its own commits only, and old ones are deleted', async () => {
  const { desk, store, other, feed } = feedBench();
  const watch = feed.watch();
  await watch.look();
  const own = await open(store, desk);
  const append = sampleAppend({ ...sampleState('cv_other'), desk: 'sales' }, [OPENED]);
  await other.append(append);
  expect(await watch.look()).toEqual([{ id: own.id, seq: 1 }]);
  expect((await feed.read(undefined, 10)).map(({ appended }) => appended)).toEqual([
    [{ id: own.id, seq: 1, after: 0 }],
  ]);
  expect(await feed.prune(new Date(Date.now() + 60_000), 10)).toBe(1);
  expect(await feed.read(undefined, 10)).toEqual([]);
  await expect.poll(() => other.feed.read(undefined, 10), soon).toHaveLength(1);
});

test('a position that no feed gave is told', async () => {
  const { feed } = feedBench();
  await expect(feed.read("1.1'; drop table", 1)).rejects.toMatchObject({ code: 'request-invalid' });
});
