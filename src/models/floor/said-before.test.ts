import { expect, test } from 'vitest';
import type { FloorTurn } from './floor-turn.ts';
import { reasonSaid, saidBefore } from './said-before.ts';

const lastWords =
  'I see two charges. The $180.00 go back to Visa ending 4242. You have them within 5 to 10 business days. Shall I refund $180.00?';
const turn = { history: { lastWords }, state: {} } as FloorTurn;

test.each([
  ['ok and how long will that take', 'You have them within 5 to 10 business days.'],
  ['when will I see it?', 'You have them within 5 to 10 business days.'],
  ['how much is that?', 'The $180.00 go back to Visa ending 4242.'],
  ['to the same card?', 'The $180.00 go back to Visa ending 4242.'],
  ['how much money goes back of the 180?', 'The $180.00 go back to Visa ending 4242.'],
])('"%s" is answered by what was just said', (question, answer) =>
  expect(saidBefore(turn, question)).toBe(answer),
);

test.each([
  'who decides that?',
  'how much did I pay in june?',
  'when is the next invoice?',
  'how much is it for 20 seats?',
  'when did you open in 1999',
])('"%s" is not', (question) => expect(saidBefore(turn, question)).toBeUndefined());

test('the sentence that has most words of the question is the answer', () => {
  const words = 'Team is $48.00 a month. It starts today, and $5.33 is charged now. Shall I change it?';
  expect(
    saidBefore({ history: { lastWords: words }, state: {} } as FloorTurn, 'how much is charged today?'),
  ).toBe('It starts today, and $5.33 is charged now.');
});

test.each([
  ['confirm', 'The $180.00 go back to Visa ending 4242.'],
  ['more', undefined],
])('what was said before it counts at an offer, and not at "anything else?": %s', (kind, answer) => {
  const history = { lastWords: 'I am not sure. Shall I refund $180.00?', earlierWords: [lastWords] };
  const later = { history, state: { pending: { kind } } } as unknown as FloorTurn;
  expect(saidBefore(later, 'would it go to the same card?')).toBe(answer);
});

test('a reason is what was said last, and no question or apology', () => {
  expect(reasonSaid(turn)).toBe(
    'The $180.00 go back to Visa ending 4242. You have them within 5 to 10 business days.',
  );
  const sorry = { history: { lastWords: "I can't answer that here, I am afraid. Shall I?" } } as FloorTurn;
  expect(reasonSaid(sorry)).toBeUndefined();
});
