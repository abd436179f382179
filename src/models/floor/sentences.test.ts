import { expect, test } from 'vitest';
import { clausesOf, questionIn, saysValuesOnly, sentencesOf, withoutReferences } from './sentences.ts';

test('sentences of one or two words are left out, and a single sentence is no list', () => {
  expect(sentencesOf('Hello there! My bill is wrong. Can you help me?')).toEqual([
    'My bill is wrong.',
    'Can you help me?',
  ]);
  expect(sentencesOf('my bill is wrong')).toEqual([]);
});

test('what "and also" joins are clauses', () => {
  expect(clausesOf('my calls fail and also i was charged twice')).toEqual([
    'my calls fail',
    'i was charged twice',
  ]);
});

test('the question in a text is its last one', () => {
  expect(questionIn('change of plan please: what does team cost?')).toBe('what does team cost?');
  expect(questionIn('no question here. None.')).toBe('no question here. None.');
});

test('references are left out unless there is little else', () => {
  expect(withoutReferences('refund my bill HL-1003 ann@x.com please')).toMatch(/^refund my bill\s+please$/);
  expect(withoutReferences('HL-1003 ann@x.com')).toBe('HL-1003 ann@x.com');
});

test.each([
  'account is HL-1042, mail ann@x.com',
  "it's hl 1042 and my phone is +1 617 555 0100",
  'ann@x.com',
])('"%s" says nothing but values', (text) => expect(saysValuesOnly(text)).toBe(true));

test.each(['refund HL-1042', 'yes', 'cancel it, ann@x.com', 'the account'])('"%s" says more', (text) =>
  expect(saysValuesOnly(text)).toBe(false),
);
