import { expect, test } from 'vitest';
import type { GuardContext } from '../contracts/guard.ts';
import { personalData } from './personal-data.ts';
import { secrets } from './secrets.ts';

const context = {} as GuardContext;
const WORDS = 'Mail ann@mail.example, card 4111 1111 1111 1111.';

test('by default models read personal data, and customers do not', async () => {
  const guard = personalData();
  expect(guard.input).toBeUndefined();
  expect(await guard.output?.(WORDS, context)).toEqual({
    verdict: 'replace',
    reason: 'personal data: email, card',
    text: 'Mail [email], card [card].',
  });
  expect(await guard.output?.('Your bill is 20 dollars.', context)).toEqual({ verdict: 'allow' });
});

test('a desk may keep some kinds from its models, or refuse them', async () => {
  const redacting = personalData({ kinds: ['card'], input: 'redact', output: 'allow' });
  expect(redacting.output).toBeUndefined();
  expect(await redacting.input?.(WORDS, context)).toMatchObject({
    text: 'Mail ann@mail.example, card [card].',
  });
  const refusing = personalData({ kinds: ['card'], input: 'refuse', say: 'No cards, please.' });
  expect(await refusing.input?.(WORDS, context)).toEqual({
    verdict: 'refuse',
    reason: 'personal data: card',
    say: 'No cards, please.',
  });
});

test('a guard of personal data that allows everything is refused', () => {
  expect(() => personalData({ output: 'allow' })).toThrow('guards nothing');
});

test('secrets reach neither models nor customers; all else passes untouched', async () => {
  const { input, output } = secrets();
  const replaced = { verdict: 'replace', reason: 'secrets', text: 'My password is [secret].' };
  expect(await input?.('My password is hunter22.', context)).toEqual(replaced);
  expect(await output?.('My password is hunter22.', context)).toEqual(replaced);
  expect(await input?.(WORDS, context)).toEqual({ verdict: 'allow' });
});
