import { expect, test } from 'vitest';
import { filledIn, fitting, gapsIn, soughtIn } from './canned.ts';

const reply = (name: string, text = 'Words.') => ({
  ...{ desk: 'support', name, text },
  changedBy: 'Ola',
  changedAt: '2026-03-02T09:00:00Z',
});

test('a slash at the beginning of a word looks for a reply, and one within a word does not', () => {
  expect(soughtIn('/')).toEqual({ before: '', typed: '' });
  expect(soughtIn('Hello, /Ref')).toEqual({ before: 'Hello, ', typed: 'ref' });
  expect(soughtIn('and/or')).toBeNull();
  expect(soughtIn('/refund now')).toBeNull();
});

test('names that begin with what was typed come first, then those that have it, and texts', () => {
  const all = [reply('late-refund'), reply('hello', 'About your refund.'), reply('refund'), reply('bye')];
  expect(fitting(all, 'refund').map(({ name }) => name)).toEqual(['refund', 'late-refund', 'hello']);
});

test('what is known is filled in, and what is not stays to be seen', () => {
  const fact = (value: string | number) => ({ value, provenance: 'customer-said' as const, seq: 1 });
  const known = { me: 'Ana', customer: { id: 'c1', name: 'Maria' }, facts: { order: fact(17) } };
  const text = 'Dear {{customer}}, {{ me }} here: order {{order}} went to {{address}}. {{constructor}}';
  const filled = filledIn(text, known);
  expect(filled).toBe('Dear Maria, Ana here: order 17 went to {{address}}. {{constructor}}');
  expect(gapsIn(filled)).toEqual(['{{address}}', '{{constructor}}']);
});
