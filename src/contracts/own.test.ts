import { expect, test } from 'vitest';
import { own } from './own.ts';

test('a record holds what was put into it, and nothing that every object has', () => {
  const record: Record<string, number> = JSON.parse('{"a":1,"toString":2,"__proto__":3}');
  expect(['a', 'toString', '__proto__'].map((name) => own(record, name))).toEqual([1, 2, 3]);
  expect(['constructor', 'hasOwnProperty', 'valueOf', ''].map((name) => own(record, name))).toEqual(
    Array(4).fill(undefined),
  );
  expect(own({}, '__proto__')).toBeUndefined();
});
