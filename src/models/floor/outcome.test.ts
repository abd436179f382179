import { describe, expect, test } from 'vitest';
import { CALL_ERRORS } from '../../contracts/call-answer.ts';
import { readOutcome } from './outcome.ts';
import { toolAnswers } from './testing/answers.ts';
import { Dialogue } from './testing/dialogue.ts';

const FOR_MODELS = 'Answer the customer yourself as well as you can.';
const codes = (audience: 'model' | 'customer') =>
  Object.entries(CALL_ERRORS).flatMap(([code, reader]) => (reader === audience ? [code] : []));
const error = (code: string) => ({ error: { code, message: FOR_MODELS } });

describe('what is written for models is not even read by the floor', () => {
  test.each([...codes('model'), 'a-code-nobody-has-sorted', ''])('beside the code "%s"', (code) => {
    expect(readOutcome(JSON.stringify(error(code)))).toMatchObject({ message: '', code });
  });

  test.each(codes('customer'))('but what is for customers is, beside "%s"', (code) => {
    expect(readOutcome(JSON.stringify(error(code))).message).toBe(FOR_MODELS);
  });
});

test.each([...codes('model')])('a tool that ends in "%s" is told of in words of the floor', async (code) => {
  const dialogue = new Dialogue({ ...toolAnswers, issue_refund: () => error(code) }, 'billing');
  const replies: string[] = [];
  for (const words of [
    'refund $45 of invoice INV-2024-031, account HL-1042, ann@example.com',
    'yes',
    'yes',
    'no',
  ])
    replies.push((await dialogue.say(words)).reply);
  expect(replies.join(' ')).not.toContain('yourself');
  for (const reply of replies) expect(reply).toMatch(/\w/);
});

test.each(['fact-missing', 'limit-reached'])('what a rule forbids ("%s") is no breakdown', async (code) => {
  const dialogue = new Dialogue({ ...toolAnswers, lookup_invoice: () => error(code) }, 'billing');
  const { reply } = await dialogue.say('show me invoice INV-2024-031, account HL-1042, ann@example.com');
  expect(reply).toContain('not possible');
  expect(reply).not.toMatch(/once more|did not work/);
});
