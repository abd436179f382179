import { expect, test } from 'vitest';
import type { Span } from '../../server-types.ts';
import { turnsOf } from './waterfall.ts';

const START = Date.parse('2026-03-02T09:00:00.000Z');
const span = (spanId: string, parentSpanId: string | null, from: number, to: number | null): Span => ({
  traceId: 't',
  spanId,
  parentSpanId,
  name: spanId,
  kind: 'internal',
  startedAt: new Date(START + from).toISOString(),
  endedAt: to === null ? null : new Date(START + to).toISOString(),
  status: 'unset',
  attributes: {},
  moments: [],
  links: [],
  seq: 1,
});

test('a turn has its spans in their places, and says how much of it nothing accounts for', () => {
  const turns = turnsOf([
    span('conversation', null, 0, null),
    span('turn', 'conversation', 1_000, 2_000),
    span('model', 'turn', 1_100, 1_500),
    span('tool', 'turn', 1_400, 1_700),
    span('turn 2', 'conversation', 5_000, null),
  ]);
  expect(
    turns.map(({ ms, bars }) => [ms, bars.map((bar) => [bar.span.name, bar.depth, bar.fromMs, bar.ms])]),
  ).toEqual([
    [
      1_000,
      [
        ['turn', 0, 0, 1_000],
        ['model', 1, 100, 400],
        ['tool', 1, 400, 300],
      ],
    ],
    [1, [['turn 2', 0, 0, 0]]],
  ]);
  expect(turns[0]?.bars[0]?.unaccountedMs).toBe(400);
});
