import { describe, expect, test } from 'vitest';
import type { StoredEvent } from '../../api.ts';
import { afterSilence, loudnessOf, saidAt, wordsOf } from './alignment.ts';
import { recordedAfter, type Spoken, spokenIn } from './spoken.ts';

const spoken = (more: Partial<Spoken> = {}): Spoken => ({
  ...{ seq: 3, text: 'one two three', by: 'desk', fromMs: 1_000, toMs: 2_300, marks: [], ...more },
});

describe('words', () => {
  test('share the time by their length, where the speech model tells nothing', () => {
    expect(wordsOf(spoken())).toEqual([
      { text: 'one', fromMs: 0, toMs: 300 },
      { text: 'two', fromMs: 400, toMs: 700 },
      { text: 'three', fromMs: 800, toMs: 1_300 },
    ]);
  });

  test('are where it tells, and share what is between', () => {
    const [one, two, three] = wordsOf(
      spoken({
        marks: [
          [4, 1_000],
          [8, 1_100],
        ],
      }),
    );
    expect([one?.toMs, two?.fromMs, three?.fromMs]).toEqual([750, 1_000, 1_100]);
  });

  test('of what takes no time are all at its beginning', () => {
    expect(wordsOf(spoken({ toMs: 1_000 })).map(({ fromMs }) => fromMs)).toEqual([0, 0, 0]);
  });
});

test('an event tells what was spoken when, where its call was recorded', () => {
  const at = '2026-03-02T09:00:00.000Z';
  const said = (data: object) =>
    ({ type: 'agent-said', seq: 5, data: { text: 'Hi', ...data } }) as unknown as StoredEvent;
  expect(spokenIn(said({ sound: { at, ms: 400 } }))).toEqual({
    ...{ seq: 5, text: 'Hi', by: 'desk', marks: [] },
    ...{ fromMs: Date.parse(at), toMs: Date.parse(at) + 400 },
  });
  expect(spokenIn(said({}))).toBeUndefined();
});

test('who began last is who is heard, and between two nobody', () => {
  const first = spoken({ seq: 1, fromMs: 0, toMs: 1_000 });
  const second = spoken({ seq: 2, fromMs: 800, toMs: 900 });
  expect([500, 850, 950, 1_000].map((at) => saidAt([first, second], at)?.seq)).toEqual([1, 2, 1, undefined]);
});

test('a silence of both is skipped to shortly before the next word, a pause and the end are not', () => {
  const quiet = (count: number) => Array.from({ length: count }, () => [0, 10]).flat();
  const bytes = [...[100, 0], ...quiet(20), ...[0, 100], ...quiet(5), ...[90, 0], ...quiet(30)];
  const loudness = loudnessOf(btoa(String.fromCharCode(...bytes)), 100);
  expect(loudness.customer).toHaveLength(bytes.length / 2);
  expect(afterSilence(loudness, 0)).toBeUndefined();
  expect(afterSilence(loudness, 150)).toBe(1_900);
  expect(afterSilence(loudness, 2_250)).toBeUndefined();
  expect(afterSilence(loudness, 3_500)).toBeUndefined();
  expect(afterSilence(loudness, 90_000)).toBeUndefined();
});

test('something is to be played from when it is recorded, until it is deleted', () => {
  const event = (type: string, seq: number, data: object = {}) =>
    ({ type, seq, data }) as unknown as StoredEvent;
  expect(recordedAfter('', event('customer-said', 1))).toBe('');
  expect(recordedAfter('', event('recording-started', 2))).toBe('2');
  expect(recordedAfter('2', event('recording-stopped', 9, { reason: 'call-ended' }))).toBe('9');
  expect(recordedAfter('2', event('recording-stopped', 9, { reason: 'refused' }))).toBe('');
});
