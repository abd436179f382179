import { expect, test } from 'vitest';
import { planChange } from './proration.ts';

const today = new Date('2026-11-21T23:30:00Z');
const MARCH = 2;

test('annual upgrades are charged for the days left until the renewal month', () => {
  const change = planChange(
    { billing: 'annual', price: 1000 },
    { billing: 'annual', price: 2000 },
    today,
    MARCH,
  );
  // 100 of the 365 days from March 1, 2026 are left.
  expect(change).toEqual({ effectiveOn: '2026-11-21', immediate: true, proratedCharge: 273.97 });
});

test('from annual to monthly waits for the renewal', () => {
  const change = planChange(
    { billing: 'annual', price: 1000 },
    { billing: 'monthly', price: 2000 },
    today,
    MARCH,
  );
  expect(change).toEqual({ effectiveOn: '2027-03-01', immediate: false, proratedCharge: 0 });
});

test('a change in December waits for January', () => {
  const december = new Date('2026-12-31T12:00:00Z');
  const change = planChange(
    { billing: 'monthly', price: 20 },
    { billing: 'annual', price: 200 },
    december,
    MARCH,
  );
  expect(change.effectiveOn).toBe('2027-01-01');
});
