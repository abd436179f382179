import { expect, test } from 'vitest';
import type { StoredEvent } from '../../../api.ts';
import { soundTimes } from './sound-times.ts';

const second = (at: number) => new Date(Date.UTC(2026, 2, 2, 9, 0, at));
const events = [1, 5, 6, 9].map((at, index) => ({
  ...{ seq: index + 1, turn: 1, epoch: 0, at: second(at).toISOString(), type: 'tool-called' },
})) as unknown as StoredEvent[];
const question = {
  ...{ seq: 2, text: 'what is my plan', by: 'customer' as const, marks: [] },
  ...{ fromMs: second(3).getTime(), toMs: second(5).getTime() },
};

test('words are in the sound where they began, other events where they happened', () => {
  const times = soundTimes(events, [question]);
  const seqAt = (at: number) => times.seqAt(second(at).getTime());
  expect([0, 1, 2, 3, 5, 6, 8, 60].map(seqAt)).toEqual([undefined, 1, 1, 2, 2, 3, 3, 4]);
  expect(times.msOf(2)).toBe(question.fromMs);
  expect(times.msOf(3)).toBe(second(6).getTime());
  expect(times.msOf(9)).toBeUndefined();
});
