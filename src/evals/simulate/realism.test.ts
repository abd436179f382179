import { expect, test } from 'vitest';
import { describeRealism, realismOf } from './realism.ts';

const times = (count: number, said: readonly string[]) => Array.from({ length: count }, () => said);

test('customers of the same habits are at no distance, and of others far away', () => {
  const terse = times(20, ['refund', 'HL-1001', 'yes']);
  expect(realismOf(terse, terse)).toMatchObject({ distance: 0, recorded: 20 });
  const chatty = times(20, ['Hello, may I ask when my refund of May comes back to my card?']);
  const far = realismOf(terse, chatty);
  expect(far?.by).toMatchObject({ 'messages a call': 1, questions: 1, 'words of the first message': 1 });
  expect(far && describeRealism(far)).toMatch(/^realism: 0\.\d\d from 20 recorded customers/);
});

test('who says the same again is told from who does not', () => {
  const again = times(20, ['my bill is wrong', 'my bill is wrong', 'ok']);
  const once = times(20, ['my bill is wrong', 'it is for May', 'ok']);
  expect(realismOf(again, once)?.by).toMatchObject({ 'said again': 1, 'messages a call': 0 });
});

test('a handful of recorded conversations says nothing', () => {
  expect(realismOf(times(50, ['hello']), times(19, ['hello']))).toBeUndefined();
});
