import { expect, test } from 'vitest';
import { readScripts } from './scripts.ts';
import { shop } from './testing/shop.ts';

test('a script is a name and a line for each message', () => {
  expect(readScripts('a list of customers\n\n## one\nhello\r\n\n  bye \n## two\n', shop)).toEqual([
    { name: 'one', lines: ['hello', 'bye'], ends: [] },
    { name: 'two', lines: [], ends: [] },
  ]);
});

test('lines that begin with = are ends of the script above', () => {
  const [one] = readScripts('## one\nhello\n= owner: till\nbye\n= person: no\n', shop);
  expect(one?.lines).toEqual(['hello', 'bye']);
  expect(one?.ends.map(({ text }) => text)).toEqual(['owner: till', 'person: no']);
});

test.each([
  ['= happy: yes', 'line 3: "happy: yes" is no end: say one of owner, status, visited,'],
  ['= owner till', 'line 3: "owner till" is no end'],
  ['= owner: tiler', 'line 3: "tiler" is not an agent: door, till.'],
  ['= visited: door, tiler', '"tiler" is not an agent'],
  ['= status: done', '"done" is not a status: open, waiting, with-person, closed.'],
  ['= wrote: pai', '"pai" is not a tool: pay.'],
  ['= person: maybe', '"maybe" is not an answer: yes, no.'],
  ['= said: refunded', '"refunded" is no pattern: write it between two strokes'],
  ['= said: /(/', '/(/: Invalid regular expression'],
  ['= sql: select 1', '"select 1" is no query: select one column -> its value.'],
  ['= sql: delete from sales -> 1', 'is no query'],
])('%s is refused with its line and why', (line, why) => {
  expect(() => readScripts(`## one\nhello\n${line}\n`, shop)).toThrow(why);
});

test('an answer is to a message: above the first there is none', () => {
  expect(() => readScripts('## one\n= answered: /hello/\n', shop)).toThrow(
    'line 2: an answer stands under the message that it is to.',
  );
});
