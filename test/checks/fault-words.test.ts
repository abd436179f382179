import { expect, test } from 'vitest';
import { FAULT_WORDS } from '../../console/src/operator/quality/faults.ts';
import { FAULTS } from '../../src/evals/scorecard/faults.ts';

test('the console tells every fault that the scorecard can find, in its words', () => {
  expect(FAULT_WORDS).toEqual(FAULTS);
});
