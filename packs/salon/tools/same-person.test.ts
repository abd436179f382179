import { isSameName } from 'switchroom/kit';
import { expect, test } from 'vitest';
import { bookingReference, phoneNumber } from './customer.ts';

test.each([
  ['416 555 0101', '+14165550101'],
  ['(416) 555-0101', '+14165550101'],
  ['+44 20 7946 0958', '+442079460958'],
  ['1 416 555 0101', '+14165550101'],
])('the number "%s" is %s', (given, number) => {
  expect(phoneNumber(given)).toBe(number);
});

test.each([
  ['GB-20261121-004', 'GB-20261121-004'],
  ['gb 20261121 4', 'GB-20261121-004'],
  ['20261121-004', 'GB-20261121-004'],
  ['GB-20261121-1004', 'GB-20261121-1004'],
])('the reference "%s" is %s', (given, reference) => {
  expect(bookingReference(given)).toBe(reference);
});

test.each([
  ['Nora Whitfield', true],
  ['whitfield', true],
  ['NORA  WHITFIELD', true],
  ['Nora', false],
  ['Whitfield Smith', false],
  ['', false],
])('"%s" is Nora Whitfield: %s', (given, same) => {
  expect(isSameName(given, 'Nora Whitfield')).toBe(same);
});

test('accents make no other name', () => {
  expect(isSameName('Tomas Novak', 'Tomáš Novák')).toBe(true);
});
