import { expect, test } from 'vitest';
import { asksBack } from './asks-back.ts';

test.each([
  'hm and what does it cost',
  'is there a way back later',
  'ok, when is that?',
  '¿cuánto cuesta?',
  '多少钱？',
])('"%s" asks something first', (said) => expect(asksBack(said)).toBe(true));

test.each(['yes', 'no thanks', 'let me ask my accountant', 'it is fine', 'do it', 'I can'])(
  '"%s" asks nothing',
  (said) => expect(asksBack(said)).toBe(false),
);
