import { expect, test } from 'vitest';
import type { ConversationEvent } from '../../contracts/event.ts';
import type { AppendedBetween } from '../../contracts/feed.ts';
import { said } from '../../testing/sample-conversation.ts';
import { shareReads } from './share-reads.ts';

const piece = (id: string, after: number, seq: number): AppendedBetween => ({ id, after, seq });

/** A log in which each piece says where it is from; notes what it was asked for. */
function log() {
  const asked: string[] = [];
  let isAway = false;
  return {
    asked,
    away(is: boolean) {
      isAway = is;
    },
    async eventsBetween(pieces: readonly AppendedBetween[]) {
      asked.push(pieces.map(({ id, seq }) => `${id}:${seq}`).join(' '));
      if (isAway) throw new Error('away');
      return pieces.map(({ id }) => [said(`in ${id}`) as ConversationEvent]);
    },
  };
}

const words = (found: readonly ConversationEvent[][]) =>
  found.flat().map(({ data }) => ('text' in data ? data.text : ''));

test('what one reader read the next one has without asking, in the order it asks for, and only the rest is asked for', async () => {
  const store = log();
  const { eventsBetween } = shareReads(store);
  expect(words(await eventsBetween([piece('a', 0, 2), piece('b', 0, 1)]))).toEqual(['in a', 'in b']);
  expect(words(await eventsBetween([piece('b', 0, 1), piece('c', 3, 4), piece('a', 0, 2)]))).toEqual([
    'in b',
    'in c',
    'in a',
  ]);
  expect(store.asked).toEqual(['a:2 b:1', 'c:4']);
});

test('two readers that ask at the same moment cause one question', async () => {
  const store = log();
  const { eventsBetween } = shareReads(store);
  const both = await Promise.all([eventsBetween([piece('a', 0, 2)]), eventsBetween([piece('a', 0, 2)])]);
  expect(both.map(words)).toEqual([['in a'], ['in a']]);
  expect(store.asked).toEqual(['a:2']);
});

test('a question that failed is asked anew', async () => {
  const store = log();
  const { eventsBetween } = shareReads(store);
  store.away(true);
  await expect(eventsBetween([piece('a', 0, 2)])).rejects.toThrow('away');
  store.away(false);
  expect(words(await eventsBetween([piece('a', 0, 2)]))).toEqual(['in a']);
});
