import { expect, test } from 'vitest';
import { type Delivery, diagnose } from './diagnose-deliveries.ts';

const MINUTE = 60_000;

function deliveries(codes: readonly (number | null)[]): Delivery[] {
  return codes.map((status_code, index) => ({
    attempted_at: new Date(Date.UTC(2026, 10, 1) + index * MINUTE),
    status_code,
    latency_ms: 100,
    error: null,
  }));
}

const ok = (count: number) => Array.from({ length: count }, () => 200);
const bad = (count: number, code: number | null = 500) => Array.from({ length: count }, () => code);

test('without deliveries nothing is wrong', () => {
  expect(diagnose([])).toMatchObject({ attempts: 0, failure_percent: 0, pattern: { kind: 'none' } });
});

test('failures at a regular distance are a schedule', () => {
  const codes = Array.from({ length: 60 }, (_, minute) => (minute % 5 === 0 ? 502 : 200));
  expect(diagnose(deliveries(codes)).pattern).toEqual({ kind: 'every-n-minutes', minutes: 5 });
});

test('a receiver that never answers fails every time and is told to answer at once', () => {
  const found = diagnose(deliveries(bad(5, null)));
  expect(found).toMatchObject({
    pattern: { kind: 'every-delivery' },
    answers: [{ answer: 'none', count: 5 }],
  });
  expect(found.advice).toContain('Answer 200 at once');
});

test('failures in a row with successes around are one stretch', () => {
  const { pattern } = diagnose(deliveries([...ok(5), ...bad(3), ...ok(5)]));
  expect(pattern).toEqual({
    kind: 'one-stretch',
    from: '2026-11-01T00:05:00.000Z',
    to: '2026-11-01T00:07:00.000Z',
  });
});

test('failures here and there are scattered', () => {
  const codes = [
    ...bad(1),
    ...ok(2),
    ...bad(1),
    ...ok(9),
    ...bad(1),
    ...ok(1),
    ...bad(1),
    ...ok(7),
    ...bad(1),
  ];
  expect(diagnose(deliveries(codes)).pattern.kind).toBe('scattered');
});

test('a rejected signature points to the signing secret', () => {
  expect(diagnose(deliveries([...ok(1), ...bad(9, 401)])).advice).toContain('signing secret');
});
