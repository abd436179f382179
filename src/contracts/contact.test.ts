import { expect, test } from 'vitest';
import { contactIn, contactOf } from './contact.ts';
import type { Facts } from './fact.ts';
import type { JsonValue } from './json.ts';

test.each([
  ['you can reach me at ann@example.com.', 'ann@example.com'],
  ['my number is (415) 555-2671, after six', '(415) 555-2671'],
  ['+49 30 5555 0101', '+49 30 5555 0101'],
  ['416 555 0100', '416 555 0100'],
])('a number or an address is found: "%s"', (text, contact) => {
  expect(contactIn(text)).toBe(contact);
});

test.each([
  'my invoice is INV-2026-1178',
  'HL-1042',
  'it was on 2026-11-22 10:00',
  'I paid 180 dollars in 2026',
  '4111 1111 1111 1111',
  'no',
])('and nothing else is taken for one: "%s"', (text) => {
  expect(contactIn(text)).toBeUndefined();
});

const facts = (known: Record<string, JsonValue>): Facts =>
  Object.fromEntries(
    Object.entries(known).map(([name, value]) => [name, { value, provenance: 'tool-returned', seq: 1 }]),
  );

test.each([
  [
    'what the customer gave to be reached, before all else',
    'chat',
    { phone: '+14155552671', contact: 'a@b.example' },
    'a@b.example',
  ],
  [
    'a fact that says what it is',
    'chat',
    { customer: { id: 7, email: 'ann@example.com' } },
    'ann@example.com',
  ],
  ['nothing, where no fact does', 'chat', { account: '41555526712' }, undefined],
  ['the number of the call', 'phone', {}, '+14155550100'],
  ['no number of a call by chat', 'chat', {}, undefined],
])('a customer is reached at %s', (_what, line, known, contact) => {
  const metadata = { from: '+14155550100', to: '+14155550199', direction: 'inbound' };
  expect(contactOf({ line, metadata, facts: facts(known as Record<string, JsonValue>) })).toBe(contact);
});

test('who was called is reached where they were', () => {
  const called = { from: '+14155550100', to: '+14155550199', direction: 'outbound' };
  expect(contactOf({ line: 'phone', metadata: called, facts: {} })).toBe('+14155550199');
});

test.each(['anonymous', '+266696687', '+7378742833', ''])(
  'who withholds their number is not: "%s"',
  (from) => {
    expect(contactOf({ line: 'phone', metadata: { from, direction: 'inbound' }, facts: {} })).toBeUndefined();
  },
);
