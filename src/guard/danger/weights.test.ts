import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DANGERS } from '../../contracts/danger.ts';
import { dangerExamples, weightsFile } from '../testing/danger-examples.ts';
import { readRows } from '../testing/danger-figures.ts';
import { trainDanger } from '../testing/train-danger.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

test('the committed weights are what the committed examples give', () => {
  // Compared as a whole: a difference of 410,000 signs is no message anybody reads.
  const same = weightsFile(trainDanger(dangerExamples()).packed) === read('./weights.ts');
  expect(same, 'run `npm run train:danger`').toBe(true);
});

test('every example says what it is, and of what', () => {
  for (const row of dangerExamples())
    if (row.label === 'danger') expect(DANGERS, row.text).toContain(row.category);
    else expect(row.label, row.text).toBe('harmless');
});

test('no sentence that is measured was taught', () => {
  const taught = new Set(dangerExamples().map(({ text }) => text));
  for (const half of ['b', 'c', 'd', 'hi', 'zh', 'hi-held', 'zh-held'])
    expect(
      readRows(read(`../testing/danger-${half}.jsonl`)).filter(({ text }) => taught.has(text)).length,
    ).toBe(0);
});
