import { expect, test } from 'vitest';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ConversationEvent } from '../../contracts/event.ts';
import { sampleState } from '../../testing/sample-conversation.ts';
import { followLog } from './follow-log.ts';

const eventAt = (seq: number): ConversationEvent => ({
  seq,
  turn: 1,
  epoch: 0,
  at: new Date('2026-03-02T10:00:00Z'),
  type: 'customer-said',
  data: { text: `words ${seq}` },
});

/** Follows a log of so many events; each time it has been read to its end, `grow` is asked for more, or for its end. */
async function follow(events: number, grow: () => 'more' | 'trouble' | 'end', after = 0) {
  const log = Array.from({ length: events }, (_, index) => eventAt(index + 1));
  const leaving = new AbortController();
  const waitedAfter: number[] = [];
  let trouble: Error | undefined;
  const store = {
    state: async (id: string) => (id === 'cv_1' ? sampleState(id) : undefined),
    events: async (_id: string, seq: number, limit: number) => {
      const thrown = trouble;
      trouble = undefined;
      if (thrown) throw thrown;
      return log.slice(seq, seq + limit);
    },
  };
  const tail = {
    grown: async (_id: string, seq: number) => {
      waitedAfter.push(seq);
      const next = grow();
      if (next === 'end') leaving.abort();
      if (next === 'more') log.push(eventAt(log.length + 1));
      if (next === 'trouble') trouble = new SwitchroomError('store-unavailable', 'Away.');
    },
  };
  const seen: number[] = [];
  for await (const { seq } of followLog(store, tail, { id: 'cv_1', after, signal: leaving.signal }))
    seen.push(seq);
  return { seen, waitedAfter, store, tail };
}

/** Answers one after the other, and then that it is over. */
const inTurn =
  (...steps: ('more' | 'trouble')[]) =>
  () =>
    steps.shift() ?? 'end';

test('a follower gets every event once, in order, those that come later as well, until it leaves', async () => {
  const { seen, waitedAfter } = await follow(3, inTurn('more', 'more'), 1);
  expect(seen).toEqual([2, 3, 4, 5]);
  expect(waitedAfter).toEqual([3, 4, 5]);
});

test('a long log is read to its end before anything is waited for', async () => {
  const { seen, waitedAfter } = await follow(450, inTurn());
  expect(seen).toEqual(Array.from({ length: 450 }, (_, index) => index + 1));
  expect(waitedAfter).toEqual([450]);
});

test('a follower that is told of nothing new goes on from where it was, also while the store is away', async () => {
  const { seen, waitedAfter } = await follow(2, inTurn('trouble', 'more'));
  expect(seen).toEqual([1, 2, 3]);
  expect(waitedAfter).toEqual([2, 2, 3]);
});

test('a follower that has left already gets nothing', async () => {
  const { store, tail } = await follow(1, inTurn());
  const gone = { id: 'cv_1', after: 0, signal: AbortSignal.abort() };
  expect(await followLog(store, tail, gone).next()).toEqual({ done: true, value: undefined });
});

test('a conversation that nobody knows, and a defect of the store, are told to the follower', async () => {
  const { store, tail } = await follow(1, inTurn());
  const { signal } = new AbortController();
  const unknown = followLog(store, tail, { id: 'cv_2', after: 0, signal }).next();
  await expect(unknown).rejects.toMatchObject({ code: 'conversation-not-found' });
  const broken = { ...store, events: () => Promise.reject(new RangeError('broken')) };
  await expect(followLog(broken, tail, { id: 'cv_1', after: 0, signal }).next()).rejects.toThrow('broken');
});
