import { expect, test } from 'vitest';
import type { AppendedBetween } from '../../contracts/feed.ts';
import { committedEvents } from './committed-events.ts';

/** A store of events that are numbers and nothing else, which keeps what it was asked. */
function bench(deleted: readonly string[] = []) {
  const asked: number[] = [];
  const store = {
    async eventsBetween(pieces: readonly AppendedBetween[]) {
      asked.push(pieces.length);
      return pieces.map(({ id, after, seq }) =>
        Array.from({ length: deleted.includes(id) ? 0 : seq - after }, (_, at) => ({
          ...{ seq: after + at + 1, turn: 1, epoch: 0, at: new Date(0) },
          ...{ type: 'customer-said' as const, data: { text: '' } },
        })),
      );
    },
  };
  return { asked, store };
}

const commit = (...appended: AppendedBetween[]) => ({ appended });

test('a page of commits is one question, and each commit has its own events in the order of the feed', async () => {
  const { asked, store } = bench(['cv_gone']);
  const page = [
    commit({ id: 'cv_1', after: 0, seq: 2 }, { id: 'cv_2', after: 4, seq: 5 }),
    commit({ id: 'cv_gone', after: 0, seq: 3 }),
    commit({ id: 'cv_1', after: 2, seq: 3 }),
  ];
  const commits = await committedEvents(store, page);
  expect(commits.map(({ conversation, events }) => [conversation, ...events.map(({ seq }) => seq)])).toEqual([
    ['cv_1', 1, 2],
    ['cv_2', 5],
    ['cv_1', 3],
  ]);
  expect(asked).toEqual([4]);
  expect(await committedEvents(store, [])).toEqual([]);
});

test('no question asks for more than 2,000 events but one for a single longer piece, and none is left out', async () => {
  const { asked, store } = bench();
  const lengths = [1_500, 500, 1, 5_000, 1_999, 1];
  const page = lengths.map((seq, at) => commit({ id: `cv_${at}`, after: 0, seq }));
  const commits = await committedEvents(store, page);
  expect(commits.map(({ events }) => events.length)).toEqual(lengths);
  expect(asked).toEqual([2, 1, 1, 2]);
});
