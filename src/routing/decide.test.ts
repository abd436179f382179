import { expect, test } from 'vitest';
import { decideRoute } from './decide.ts';

const ranking = (...pairs: [string, number][]) =>
  pairs.map(([label, probability]) => ({ label, probability }));

test('a label that is likely and well ahead is taken', () => {
  expect(decideRoute(ranking(['billing', 0.8], ['tech', 0.2]))).toEqual({
    kind: 'sure',
    label: 'billing',
    probability: 0.8,
  });
});

test('two labels close together are both candidates', () => {
  expect(decideRoute(ranking(['billing', 0.5], ['tech', 0.45], ['sales', 0.05]))).toEqual({
    kind: 'unsure',
    candidates: ['billing', 'tech'],
  });
});

test('a likely label without a lead is not taken', () => {
  const thresholds = { sure: 0.4, lead: 0.3, plausible: 0.1 };
  expect(decideRoute(ranking(['billing', 0.5], ['tech', 0.4]), thresholds).kind).toBe('unsure');
});

test('nothing ranked means nothing to name', () => {
  expect(decideRoute([])).toEqual({ kind: 'unsure', candidates: [] });
});
