import { expect, test } from 'vitest';
import { proof } from './verify.ts';

function found(text: string): string | undefined {
  return proof.format.kind === 'id' ? proof.format.pattern.exec(text)?.[0] : undefined;
}

test.each([
  ['HL-1001, maria.santos@example.com', 'maria.santos@example.com'],
  ['it is +1 737 555 0101', '+1 737 555 0101'],
  ['(737) 555-0101', '(737) 555-0101'],
  ['HL-1003 M5V 2T6', 'M5V 2T6'],
  ['my zip is 78701.', '78701'],
])('"%s" holds the proof %s', (text, value) => {
  expect(found(text)).toBe(value);
});

test.each([
  'HL-1042',
  'INV-2026-0417',
  'refund the $12500 you took',
  'we made 20000 calls on 2026-11-20',
  'calls to +1 212 555 0142 fail',
  'I was charged $1,240.00 twice',
])('"%s" holds no proof', (text) => {
  expect(found(text)).toBeUndefined();
});
