import { expect, test } from 'vitest';
import { noSuchName } from './did-you-mean.ts';

const NAMES = ['models', 'prices', 'pack', 'handoffsPerTurn'];

test.each([
  ['model', 'models'],
  ['Models', 'models'],
  ['handoffPerTurns', 'handoffsPerTurn'],
  ['pakc', 'pack'],
])('"%s" is taken for "%s"', (written, meant) => {
  expect(noSuchName(written, NAMES)).toBe(`There is no "${written}"; did you mean "${meant}"?`);
});

test.each(['timeout', 'x', ''])(
  '"%s" is like none of them: all there are stand in the message',
  (written) => {
    expect(noSuchName(written, NAMES)).toBe(`There is no "${written}"; there are: ${NAMES.join(', ')}.`);
  },
);
