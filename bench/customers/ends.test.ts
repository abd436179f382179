import { expect, test } from 'vitest';
import { type Outcome, readEnd } from './ends.ts';
import { shop } from './testing/shop.ts';

const OUTCOME: Outcome = {
  owner: 'till',
  status: 'waiting',
  path: ['door', 'till'],
  person: true,
  danger: false,
  wrote: ['pay'],
  said: [['Good morning.'], ['That is $20.00.', 'I get a colleague.']],
  query: async (sql) => (sql.includes('sales') ? '1' : 'none'),
};

/** What is so instead of an end, under the second message. */
async function differs(
  text: string,
  outcome: Partial<Outcome> = {},
  messages = 2,
): Promise<string | undefined> {
  return await readEnd(text, { desk: shop, line: 1, messages }).differs({ ...OUTCOME, ...outcome });
}

test.each([
  'owner: till',
  'owner: door, till',
  'status: open, waiting',
  'visited: door, till',
  'person: yes',
  'danger: no',
  'wrote: pay',
  'said: /good MORNING/',
  'never said: /bitcoin/',
  'answered: /\\$20\\.00/',
  'not answered: /good morning/',
  'sql: select count(*) from sales -> 1',
  'sql: select id from nobody -> none',
])('held: %s', async (end) => {
  expect(await differs(end)).toBeUndefined();
});

test.each([
  ['owner: door', 'it is till'],
  ['status: open', 'it is waiting'],
  ['not visited: till', 'it went door, till'],
  ['person: no', 'it is yes'],
  ['danger: yes', 'it is no'],
  ['never wrote: pay', 'it wrote pay'],
  ['never wrote: anything', 'it wrote pay'],
  ['said: /bitcoin/', 'nothing like it was said'],
  ['never said: /colleague/', '"I get a colleague." was said'],
  ['answered: /good morning/', 'nothing like it was said'],
  ['not answered: /colleague/', '"I get a colleague." was said'],
  ['sql: select count(*) from sales -> 2', 'it is 1'],
])('not held: %s, as %s', async (end, instead) => {
  expect(await differs(end)).toBe(instead);
});

test('every name of a list is wanted of what was visited and written, none of what must not be', async () => {
  expect(await differs('visited: door, till', { path: ['door'] })).toBe('it went door');
  expect(await differs('wrote: pay', { wrote: [] })).toBe('it wrote nothing');
  expect(await differs('never wrote: anything', { wrote: [] })).toBeUndefined();
});

test('an answer is what was said after the message it stands under, and nothing where there was none', async () => {
  expect(await differs('answered: /morning/', {}, 1)).toBeUndefined();
  expect(await differs('answered: /./', { said: [[], []] })).toBe('nothing like it was said');
});

test('the value of a query stands behind the last arrow', async () => {
  const { sql } = readEnd(`sql: select data -> 'sales' from x -> 1`, { desk: shop, line: 1, messages: 0 });
  expect(sql).toBe(`select data -> 'sales' from x`);
});
