import { expect, test } from 'vitest';
import { defineGuard } from './define-guard.ts';

const input = () => ({ verdict: 'allow' }) as const;

test('a guard runs beside the model, for at most three seconds, and fails closed unless told otherwise', () => {
  expect(defineGuard({ name: 'polite', input })).toMatchObject({
    kind: 'guard',
    name: 'polite',
    mode: 'parallel',
    timeoutMs: 3_000,
    failOpen: false,
  });
  const own = { mode: 'blocking', timeoutMs: 50, failOpen: true } as const;
  expect(defineGuard({ name: 'polite', ...own, input })).toMatchObject(own);
});

test.each([
  ['without a name', { name: ' ', input }, 'needs a name'],
  ['that judges nothing', { name: 'idle' }, '"idle" judges nothing'],
  ['with no time to judge', { name: 'hasty', timeoutMs: 0, input }, 'timeoutMs must be more than 0'],
])('a guard %s is refused', (_, options, message) => {
  expect(() => defineGuard(options)).toThrow(message);
});
