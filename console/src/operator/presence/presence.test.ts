import { expect, test } from 'vitest';
import { Typing } from './presence.ts';

test('a key counts as typing for four seconds, and only its beginning is told at once', () => {
  const typing = new Typing();
  let begun = 0;
  typing.onBegin(() => begun++);
  expect(typing.is(0)).toBe(false);
  typing.touch(1_000);
  typing.touch(3_000);
  expect(typing.is(6_900)).toBe(true);
  expect(typing.is(7_000)).toBe(false);
  typing.touch(9_000);
  expect(begun).toBe(2);
});
