import { expect, test } from 'vitest';
import type { FloorTurn } from './floor-turn.ts';
import { saidBefore } from './said-before.ts';

const lastWords =
  'I see two charges. The $180.00 go back to Visa ending 4242. You have them within 5 to 10 business days. Shall I refund $180.00?';
const turn = { history: { lastWords } } as FloorTurn;

test.each([
  ['ok and how long will that take', 'You have them within 5 to 10 business days.'],
  ['when will I see it?', 'You have them within 5 to 10 business days.'],
  ['how much is that?', 'The $180.00 go back to Visa ending 4242.'],
  ['to the same card?', 'The $180.00 go back to Visa ending 4242.'],
])('"%s" is answered by what was just said', (question, answer) =>
  expect(saidBefore(turn, question)).toBe(answer),
);

test.each(['who decides that?', 'how much is it for 20 seats?', 'when did you open in 1999'])(
  '"%s" is not',
  (question) => expect(saidBefore(turn, question)).toBeUndefined(),
);
