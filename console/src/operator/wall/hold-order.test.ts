import { expect, test } from 'vitest';
import { holdOrder } from './hold-order.ts';

test('while somebody reads, nobody changes place: who is new stands at the end, who has gone is left out', () => {
  const held = holdOrder(['a', 'b', 'c'], ['new', 'c', 'a'], true);
  expect(held.order).toEqual(['a', 'c', 'new']);
  expect(held.moved).toBe(2);
});

test('when nobody reads, the list is sorted', () => {
  expect(holdOrder(['a', 'b'], ['b', 'a'], false)).toEqual({ order: ['b', 'a'], moved: 0 });
});
