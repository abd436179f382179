import { expect, test } from 'vitest';
import { isExactlySpokenOf, isSpokenOf } from './spoken-of.ts';
import { testDesk } from './testing/desk.ts';

const parcel = {
  id: 'parcel',
  title: 'a parcel',
  examples: ['track my shipment', 'where is the driver'],
  steps: [],
};

test.each(['parcel', 'Shipments', 'tracking', 'shippment', 'drivre'])(
  'a parcel is spoken of with "%s"',
  (word) => {
    expect(isSpokenOf(parcel, word)).toBe(true);
  },
);

test.each(['colleague', 'shop', 'river', 'trip'])('a parcel is not spoken of with "%s"', (word) => {
  expect(isSpokenOf(parcel, word)).toBe(false);
});

test('a misspelt word is none of the desk as it is', () => {
  expect(isExactlySpokenOf(testDesk, 'refund')).toBe(true);
  expect(isExactlySpokenOf(testDesk, 'refnud')).toBe(false);
});
