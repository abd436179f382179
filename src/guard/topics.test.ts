import { expect, test } from 'vitest';
import type { GuardContext } from '../contracts/guard.ts';
import { topics } from './topics.ts';

const context = {} as GuardContext;
const guard = topics({
  never: [
    { topic: 'politics', words: ['election', 'prime minister'], say: 'Let us talk about your line instead.' },
    { topic: 'rivals', pattern: /\bacme\s*tel\b/gi, say: 'I can only speak for us.' },
  ],
});

const POLITICS = {
  verdict: 'refuse',
  reason: 'topic: politics',
  say: 'Let us talk about your line instead.',
};
const RIVALS = { verdict: 'refuse', reason: 'topic: rivals', say: 'I can only speak for us.' };

test.each([
  ['Who will win the ELECTION?', POLITICS],
  ['What of the prime, minister?', POLITICS],
  ['Is AcmeTel cheaper?', RIVALS],
  ['And what does acme tel charge?', RIVALS],
  ['Does AcmeTel meddle in the election?', POLITICS],
])('a forbidden topic is refused with its own words, the first of two: %s', async (text, refusal) => {
  expect(await guard.input?.(text, context)).toEqual(refusal);
});

test.each(['I have a selection of plans', 'prime time calls, and our minister', 'Acme telephone cable'])(
  'words are whole words: %s',
  async (text) => {
    expect(await guard.input?.(text, context)).toEqual({ verdict: 'allow' });
  },
);

test('a desk may keep its agents off a topic too', async () => {
  const never = [{ topic: 'diagnosis', words: ['diagnóstico'], say: 'A doctor will tell you.' }];
  const { input, output } = topics({ never, stages: ['output'] });
  expect(input).toBeUndefined();
  expect(await output?.('Su diagnostico es grave.', context)).toMatchObject({ verdict: 'refuse' });
});

test('a topic without words or pattern is refused and named', () => {
  expect(() => topics({ never: [{ topic: 'ghosts', say: '-' }] })).toThrow('"ghosts"');
  expect(() => topics({ never: [{ topic: 'ghosts', words: ['?'], say: '-' }] })).toThrow('"ghosts"');
});
