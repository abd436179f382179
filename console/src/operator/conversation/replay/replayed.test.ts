import { expect, test } from 'vitest';
import type { StoredEvent } from '../../../api.ts';
import { emptyTimeline, foldEvents } from '../../../timeline.ts';
import { Replayed } from './replayed.ts';

const events = Array.from({ length: 450 }, (_, at) => ({
  seq: at + 1,
  turn: Math.floor(at / 3) + 1,
  epoch: 0,
  at: new Date(Date.UTC(2026, 2, 2, 9, 0, at)).toISOString(),
  type: 'customer-said',
  data: { text: `message ${at}` },
})) as StoredEvent[];

test('after any event a conversation is what its log up to there says, forth and back', () => {
  const replayed = new Replayed(events);
  for (const count of [0, 1, 99, 100, 101, 450, 250, 7])
    expect(replayed.after(count), String(count)).toEqual(foldEvents(emptyTimeline(), events.slice(0, count)));
  expect(replayed.countTo(0)).toBe(0);
  expect(replayed.countTo(17)).toBe(17);
  expect(replayed.countTo(9_999)).toBe(450);
});
