import { expect, test } from 'vitest';
import { callsFull } from './call-admission.ts';
import { problemHeaders, problemOf } from './problem.ts';
import { admissionOf } from './testing/admission.ts';

test('so many calls are held at once, and a place that is given back is free, once', () => {
  const { admission } = admissionOf(2);
  const first = admission.take('phone');
  expect(admission.take('browser')).toBeDefined();
  expect(admission.count).toEqual({ held: 2, refused: 0, isFull: true });
  expect(admission.take('phone')).toBeUndefined();
  expect(admission.count).toEqual({ held: 2, refused: 1, isFull: true });
  first?.();
  first?.();
  expect(admission.count).toEqual({ held: 1, refused: 1, isFull: false });
});

test('a process that is too busy takes no more, and keeps those it has', () => {
  const { admission, at } = admissionOf(100);
  for (let count = 0; count < 20; count += 1) admission.take('phone');
  at.load = 0.86;
  expect(admission.take('phone')).toBeUndefined();
  at.load = 0.85;
  expect(admission.take('phone')).toBeDefined();
  expect(admission.count.held).toBe(21);
});

test('a process with few calls takes more however busy it was for a second', () => {
  const { admission, at } = admissionOf(100);
  at.load = 1;
  for (let count = 0; count < 20; count += 1) expect(admission.take('phone')).toBeDefined();
  expect(admission.take('phone')).toBeUndefined();
});

test('a call that had a place is not refused its next', () => {
  const { admission } = admissionOf(1);
  admission.take('phone');
  admission.hold();
  expect(admission.count).toEqual({ held: 2, refused: 0, isFull: true });
});

test('that calls are refused is logged at once, then once a minute with how many they were', () => {
  const { admission, at, logged } = admissionOf(1);
  admission.take('phone');
  admission.admits('phone');
  at.ms = 59_999;
  admission.admits('sip');
  admission.admits('sip');
  at.ms = 60_000;
  admission.admits('browser');
  expect(logged).toEqual([
    { line: 'phone', refused: 1, held: 1, load: 0, most: 1, busiest: 0.85 },
    { line: 'browser', refused: 3, held: 1, load: 0, most: 1, busiest: 0.85 },
  ]);
});

test('who is refused is told when to try again', () => {
  const problem = problemOf(callsFull());
  expect(problem).toMatchObject({ code: 'calls-full', status: 503, retryAfter: 10 });
  expect(problemHeaders(problem)).toMatchObject({ 'retry-after': '10' });
});
