import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { weightsFile } from '../testing/train-acts.ts';

test('the weights are those that the examples teach', () => {
  const file = readFileSync(new URL('./weights.ts', import.meta.url), 'utf8');
  expect(weightsFile() === file, 'run `npm run train:acts`').toBe(true);
}, 240_000);
