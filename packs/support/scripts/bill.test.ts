import { expect, test } from 'vitest';
import { bill, monthOf } from './bill.ts';

const today = new Date('2026-11-21T12:00:00Z');

function named(text: string): string | undefined {
  return bill.format.kind === 'id' ? bill.format.pattern.exec(text)?.[0].toUpperCase() : undefined;
}

test.each([
  ['I was charged twice for May', '2026-05'],
  ['may', '2026-05'],
  ['my bill of December', '2025-12'],
  ['the one from Sept, please', '2026-09'],
  ['june 2025', '2025-06'],
  ['why is it so high this month', '2026-11'],
  ['last month', '2026-10'],
  ['2026-03', '2026-03'],
])('"%s" is about %s', (text, month) => {
  expect(monthOf(named(text) ?? '', today)).toBe(month);
});

test.each(['may I have my bill', 'I may have been charged twice', 'this may be wrong', 'a summary of it'])(
  '"%s" names no month',
  (text) => {
    expect(named(text)).toBeUndefined();
  },
);

test('last month in January is December of the year before', () => {
  expect(monthOf('LAST MONTH', new Date('2027-01-31T12:00:00Z'))).toBe('2026-12');
});

test('the last invoice is a bill of its own, whatever its month', () => {
  expect(named('refund my last invoice')).toBe('LAST INVOICE');
});

test('an invoice number is taken as it stands', () => {
  expect(named('please look at inv-2026-0417 from May')).toBe('INV-2026-0417');
});
