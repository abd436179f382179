import { expect, test } from 'vitest';
import { grammarsOf, phrases } from './grammar.ts';
import { DUTCH } from './languages/dutch.ts';
import { ENGLISH } from './languages/english.ts';
import { FRENCH } from './languages/french.ts';
import { GERMAN } from './languages/german.ts';
import { ITALIAN } from './languages/italian.ts';
import { PORTUGUESE } from './languages/portuguese.ts';
import { SPANISH } from './languages/spanish.ts';

const CLASSES = { it: 'that | this one', very: 'very | so', good: 'good | {very} kind' };

function ends(text: string, said: string): readonly number[] {
  return [...grammarsOf(CLASSES)(phrases(text)).ends(said.split(' '), 0)].sort((one, other) => one - other);
}

test('a class stands for each of its phrases, and may be made of others', () => {
  expect(ends('{it} is {good}', 'this one is so kind')).toEqual([5]);
  expect(ends('{it} is {good}', 'it is good')).toEqual([]);
});

test('what is marked may be left out, or be said again', () => {
  expect(ends('{it}? is {very}* good', 'is good')).toEqual([2]);
  expect(ends('{it}? is {very}* good', 'that is very very so good')).toEqual([6]);
  expect(ends('good {it}?', 'good that is')).toEqual([1, 2]);
});

test.each(Object.entries({ DUTCH, ENGLISH, FRENCH, GERMAN, ITALIAN, PORTUGUESE, SPANISH }))(
  'every class that phrases name is there: %s',
  (_, vocabulary) => {
    const named = [...JSON.stringify(vocabulary).matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(named.filter((name) => !Object.keys(vocabulary.classes ?? {}).includes(name ?? ''))).toEqual([]);
  },
);
