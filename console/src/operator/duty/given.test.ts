import { expect, test } from 'vitest';
import { givenOf, timeIn } from './given.ts';

const NOW = new Date(2026, 10, 24, 14, 5);
const given = { until: '17:30', atOnce: '3', skills: '' };

test('a duty ends at the next time of day that is written, today or tomorrow', () => {
  expect(givenOf(given, [], NOW).until).toBe(new Date(2026, 10, 24, 17, 30).toISOString());
  expect(givenOf({ ...given, until: '02:00' }, [], NOW).until).toBe(
    new Date(2026, 10, 25, 2, 0).toISOString(),
  );
  expect(timeIn(NOW)).toBe('14:05');
});

test('skills are told apart by commas, and no desk chosen stands for all', () => {
  const duty = givenOf({ ...given, skills: ' refunds, claims,,refunds' }, [], NOW);
  expect(duty).toMatchObject({ skills: ['refunds', 'claims'], atOnce: 3 });
  expect(duty.desks).toBeUndefined();
  expect(givenOf(given, ['salon'], NOW).desks).toEqual(['salon']);
});
