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

test('what is exactly as likely, or as far ahead, as is asked for is enough', () => {
  const thresholds = { sure: 0.5, lead: 0.25, plausible: 0.25 };
  expect(decideRoute(ranking(['billing', 0.5], ['tech', 0.25]), thresholds).kind).toBe('sure');
  expect(decideRoute(ranking(['billing', 0.375], ['tech', 0.25]), thresholds)).toEqual({
    kind: 'unsure',
    candidates: ['billing', 'tech'],
  });
});

test('a label that leads by far, but is not likely, is one of the candidates', () => {
  const thresholds = { sure: 0.5, lead: 0.1, plausible: 0.2 };
  expect(decideRoute(ranking(['billing', 0.4], ['tech', 0.1]), thresholds)).toEqual({
    kind: 'unsure',
    candidates: ['billing'],
  });
});

test('the only label there is needs nobody behind it', () => {
  expect(decideRoute(ranking(['billing', 1]))).toMatchObject({ kind: 'sure', label: 'billing' });
});

test('at most three candidates are named', () => {
  const many = ranking(['a', 0.2], ['b', 0.2], ['c', 0.2], ['d', 0.2], ['e', 0.2]);
  expect(decideRoute(many)).toEqual({ kind: 'unsure', candidates: ['a', 'b', 'c'] });
});
