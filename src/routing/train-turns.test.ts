import { expect, test } from 'vitest';
import type { Example } from '../contracts/router.ts';
import { inventedDialogues } from './invented-dialogues.ts';
import { trainTurns } from './train-turns.ts';

const NOBODY = '-';
const SENTENCES = {
  bikes: ['my bike is broken', 'the brakes squeak', 'repair my bike', 'my chain came off', 'fix the gears'],
  boats: [
    'rent a boat',
    'is there a boat for four',
    'book a canoe',
    'a kayak for Sunday',
    'hire a rowing boat',
  ],
  [NOBODY]: ['tell me a joke', 'what is the weather like'],
};
const examples: Example[] = Object.entries(SENTENCES).flatMap(([label, texts]) =>
  texts.map((text) => ({ text, label })),
);
const router = trainTurns(examples, NOBODY);
const withBikes = { owner: 'bikes', visited: ['bikes'] };
const likeliest = (text: string, system = '') => router.route({ text, system, ...withBikes }).agent;

test.each(['yes please', 'the second one', 'thank you', 'tell me a joke', 'my brakes are broken'])(
  '"%s" leaves the customer where they are',
  (text) => {
    expect(likeliest(text, 'Shall I go ahead?')).toBe('bikes');
  },
);

test('a wish for a colleague moves them there, whatever was asked', () => {
  expect(likeliest('book a boat', 'Shall I go ahead?')).toBe('boats');
});

test('the same sentences give the same conversations, one for each, and nobody has what is nobody’s', () => {
  const dialogues = inventedDialogues(examples, NOBODY);
  expect(dialogues).toEqual(inventedDialogues(examples, NOBODY));
  expect(dialogues).toHaveLength(10);
  const owners = dialogues.flatMap(({ turns }) => turns.map(({ agent }) => agent));
  expect(new Set(owners)).toEqual(new Set(['bikes', 'boats']));
});
