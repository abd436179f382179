import { expect, test } from 'vitest';
import { onEmbedded } from '../../vitest.config.ts';
import { allShortPolls, shortPolls } from './short-polls.ts';

const { timeout } = onEmbedded({}).test.expect.poll;

test('no test waits for less than all do: a slow machine is no defect', () => {
  expect(allShortPolls(process.cwd(), timeout)).toEqual([]);
});

test('such a wait is found', () => {
  const text =
    'await expect.poll(count, { timeout: 5_000 }).toBe(1);\nawait expect.poll(count, { timeout: 60_000 }).toBe(1);';
  expect(shortPolls('x.test.ts', text, timeout)).toEqual(['x.test.ts:1 timeout: 5_000']);
});
