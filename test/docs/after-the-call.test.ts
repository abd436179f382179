import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { FLAGS } from '../../src/analytics/flags.ts';
import { DISPOSITIONS } from '../../src/contracts/analysis.ts';
import { FAULTS } from '../../src/evals/scorecard/faults.ts';

const page = await readFile('docs/after-the-call.md', 'utf8');
const tableOf = (heading: string) =>
  new Map(
    [
      ...(page.split(`## ${heading}`)[1]?.split('\n## ')[0] ?? '').matchAll(/^\| `([\w-]+)` \| (.+) \|$/gm),
    ].map(([, name = '', about = '']) => [name, about]),
  );

test('the page of analyses has every ending and every flag, in the words of the code', () => {
  expect(Object.fromEntries(tableOf('How it ended'))).toEqual(DISPOSITIONS);
  const faults = Object.keys(FAULTS);
  const beside = Object.entries(FLAGS).filter(([name]) => !faults.includes(name));
  expect(Object.fromEntries(tableOf('Quality flags'))).toEqual(Object.fromEntries(beside));
});
