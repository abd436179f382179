import { expect, test } from 'vitest';
import { isoTime } from './iso-time.ts';

test('Times are told each as its own, the same one twice alike, and none that is no time', () => {
  const [noon, later] = [new Date('2026-11-23T12:00:00.001Z'), new Date('2026-11-23T12:00:00.002Z')];
  expect([noon, noon, new Date(noon), later, noon].map(isoTime)).toEqual(
    [noon, noon, noon, later, noon].map((time) => time.toISOString()),
  );
  expect(() => isoTime(new Date('never'))).toThrow(RangeError);
});
