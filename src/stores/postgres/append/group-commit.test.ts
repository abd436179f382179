import { randomUUID } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import type { ConversationState } from '../../../contracts/conversation.ts';
import type { Append, ConversationStore } from '../../../contracts/store.ts';
import { lossyNetwork } from '../../../testing/lossy-network.ts';
import { OPENED, said, sampleAppend, sampleState } from '../../../testing/sample-conversation.ts';
import { testDatabase } from '../../../testing/test-database.ts';
import { connect } from '../connect.ts';
import { postgresStore } from '../postgres-store.ts';

const MANY = 40;

/** A database, with as many nodes on it as are asked for. */
async function nodes(count = 1, via: (url: string) => Promise<string> = async (url) => url) {
  const database = await testDatabase();
  const url = await via(database.url);
  const pools = Array.from({ length: count }, () => connect(url));
  onTestFinished(async () => {
    await Promise.all(pools.map((pool) => pool.end()));
    await database.drop();
  });
  const [pool] = pools as [ReturnType<typeof connect>];
  return {
    pool,
    stores: pools.map((one) => postgresStore(one, 'support')) as [ConversationStore, ConversationStore],
  };
}

async function openMany(store: ConversationStore, count = MANY): Promise<ConversationState[]> {
  const appends = Array.from({ length: count }, () =>
    sampleAppend(sampleState(`cv_${randomUUID()}`), [OPENED]),
  );
  await Promise.all(appends.map((append) => store.append(append)));
  return appends.map(({ state }) => state);
}

test('what comes while a commit is on its way goes together in the next one', async () => {
  const { pool, stores } = await nodes();
  const states = await openMany(stores[0]);
  await Promise.all(states.map((state) => stores[0].append(sampleAppend(state, [said('hello')]))));
  const { rows } = await pool.query<{ commits: number; events: number }>({
    text: 'select count(distinct xmin::text)::int as commits, count(*)::int as events from switchroom_events where seq = 2',
  });
  expect(rows[0]?.events).toBe(MANY);
  expect(rows[0]?.commits).toBeLessThanOrEqual(4);
});

test('a conversation that somebody has locked holds nobody up, and is appended to when it is free', async () => {
  const { pool, stores } = await nodes();
  const [store] = stores;
  const states = await openMany(store);
  const locked = states.slice(0, 3);
  const blocker = await pool.connect();
  await blocker.query('begin');
  await blocker.query('select from switchroom_conversations where id = any($1) for update', [
    locked.map(({ id }) => id),
  ]);
  // The first goes alone and waits; the next two come with others.
  const waiting = locked.map((state) => store.append(sampleAppend(state, [said('at last')])));
  const free = states.slice(3);
  await Promise.all(free.map((state) => store.append(sampleAppend(state, [said('hello')]))));
  for (const { id } of locked) expect(await store.events(id, 1, 10)).toEqual([]);
  await blocker.query('rollback');
  blocker.release();
  await Promise.all(waiting);
  for (const { id } of locked)
    expect(await store.events(id, 1, 10)).toMatchObject([{ data: { text: 'at last' } }]);
});

test('two nodes that append to the same conversations in opposite order never lock each other out', async () => {
  const { stores } = await nodes(2);
  const states = await openMany(stores[0]);
  for (let round = 0; round < 20; round++) {
    const orders = [states, [...states].reverse()];
    const outcomes = await Promise.all(
      stores.map((store, node) =>
        Promise.allSettled(
          (orders[node] ?? []).map((state) =>
            store.append(sampleAppend({ ...state, seq: 1 + round }, [said(`round ${round}`)])),
          ),
        ),
      ),
    );
    const codes = outcomes.flat().flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(codes).toEqual(Array(MANY).fill('conversation-moved-on'));
  }
  for (const { id } of states) expect(await stores[0].events(id, 1, 100)).toHaveLength(20);
});

test('two appends to one conversation never go together', async () => {
  const { stores } = await nodes();
  const [store] = stores;
  const [busy, state] = (await openMany(store, 2)) as [ConversationState, ConversationState];
  const outcomes = await Promise.allSettled([
    store.append(sampleAppend(busy, [said('first')])),
    store.append(sampleAppend(state, [said('one')])),
    store.append(sampleAppend(state, [said('other')])),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  expect(await store.events(state.id, 1, 10)).toMatchObject([{ data: { text: 'one' } }]);
});

test('when the answer to a group is lost everyone in it hears so, and what is sent again is taken once', async () => {
  let lose = (_words: string) => {};
  const { stores } = await nodes(1, async (url) => {
    const network = await lossyNetwork(url);
    lose = network.loseAnswerTo;
    return network.url;
  });
  const [store] = stores;
  const states = await openMany(store);
  lose('number 7');
  const appends = states.map((state, number) => sampleAppend(state, [said(`number ${number}`)]));
  const outcomes = await Promise.allSettled(appends.map((append) => store.append(append)));
  const lost = outcomes.flatMap((one, number) => (one.status === 'rejected' ? [{ ...one, number }] : []));
  expect(lost.length).toBeGreaterThan(1);
  expect(new Set(lost.map(({ reason }) => reason.code))).toEqual(new Set(['store-unavailable']));
  await Promise.all(lost.map(({ number }) => store.append(appends[number] as Append, true)));
  for (const { id } of states) expect(await store.events(id, 1, 10)).toHaveLength(1);
});

test.each([0, 5])(
  'an append right behind the one it stands on is taken after it, with %i others on their way',
  async (others) => {
    const { stores } = await nodes();
    const [store] = stores;
    const [state, ...rest] = await openMany(store, others + 1);
    if (!state) throw new TypeError('It was just opened.');
    await Promise.all([
      ...rest.map((other) => store.append(sampleAppend(other, [said('hello')]))),
      store.append({ ...sampleAppend(state, [said('one')]), holds: true, writer: 'a' }),
      store.append({
        ...sampleAppend({ ...state, seq: state.seq + 1 }, [said('two')]),
        ...{ heldBy: 'node_1', writer: 'a', goesOn: true },
      }),
    ]);
    expect(await store.events(state.id, 1, 10)).toMatchObject([
      { data: { text: 'one' } },
      { data: { text: 'two' } },
    ]);
  },
);

test('an append whose own goes before it, held up by a lock, is taken after that, while others are taken at once', async () => {
  const { pool, stores } = await nodes();
  const [store] = stores;
  const [state, ...rest] = await openMany(store, 6);
  if (!state) throw new TypeError('It was just opened.');
  const blocker = await pool.connect();
  await blocker.query('begin');
  await blocker.query('select from switchroom_conversations where id = $1 for update', [state.id]);
  const first = store.append({ ...sampleAppend(state, [said('one')]), holds: true, writer: 'a' });
  // For longer than anyone waits for the first.
  for (let round = 0; round < 30; round++)
    await Promise.all(
      rest.map((other) => store.append(sampleAppend({ ...other, seq: 1 + round }, [said('hello')]))),
    );
  const second = store.append({
    ...sampleAppend({ ...state, seq: state.seq + 1 }, [said('two')]),
    ...{ heldBy: 'node_1', writer: 'a', goesOn: true },
  });
  const [other] = rest;
  if (other) await store.append(sampleAppend({ ...other, seq: 31 }, [said('again')]));
  await blocker.query('rollback');
  blocker.release();
  await Promise.all([first, second]);
  expect(await store.events(state.id, 1, 10)).toMatchObject([
    { data: { text: 'one' } },
    { data: { text: 'two' } },
  ]);
});

test('an append right behind one that is refused is refused as well', async () => {
  const { stores } = await nodes();
  const [store] = stores;
  const [state] = (await openMany(store, 1)) as [ConversationState];
  const late = { ...state, seq: state.seq + 3 };
  const outcomes = await Promise.allSettled([
    store.append(sampleAppend(late, [said('one')])),
    store.append(sampleAppend({ ...late, seq: late.seq + 1 }, [said('two')])),
  ]);
  expect(outcomes.map((one) => one.status === 'rejected' && one.reason.code)).toEqual(
    Array(2).fill('conversation-moved-on'),
  );
  expect(await store.events(state.id, 1, 10)).toEqual([]);
});
