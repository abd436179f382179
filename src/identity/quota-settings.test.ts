import { expect, test } from 'vitest';
import { DEFAULT_QUOTAS, quotaSettings, quotasFor } from './quota-settings.ts';

test('on loopback nothing is limited that is not configured', () => {
  expect(quotasFor({}, false)).toEqual({});
  const configured = { usd: { desk: 3 } };
  expect(quotasFor(configured, false)).toEqual(configured);
});

test('where others can reach it every kind has a limit, and what is configured comes first', () => {
  const quotas = quotasFor(
    { opening: { address: { most: 1, perMs: 1_000 } }, usd: { customer: null } },
    true,
  );
  expect(quotas.opening).toEqual({ ...DEFAULT_QUOTAS.opening, address: { most: 1, perMs: 1_000 } });
  expect(quotas.usd).toEqual({ ...DEFAULT_QUOTAS.usd, customer: null });
  expect(Object.keys(quotas).toSorted()).toEqual([
    'messages',
    'opening',
    'sign-in',
    'sockets',
    'streams',
    'usd',
    'verification',
  ]);
});

test('the defaults are settings that one could write', () => {
  expect(quotaSettings.parse(DEFAULT_QUOTAS)).toEqual(DEFAULT_QUOTAS);
});

test.each([
  [{ opening: { adress: { most: 1, perMs: 1_000 } } }, 'adress'],
  [{ openings: {} }, 'openings'],
  [{ opening: { address: { most: 0, perMs: 1_000 } } }, 'must be 1 or more'],
  [{ opening: { address: { most: 1, perMs: 10 } } }, 'must be 1000 or more'],
  [{ opening: { address: { most: 1 } } }, 'perMs'],
  [{ usd: { desk: 0 } }, 'must be above 0'],
  [{ usd: { desk: Number.POSITIVE_INFINITY } }, 'desk'],
])('%j is refused in words', (settings, words) => {
  expect(JSON.stringify(quotaSettings.safeParse(settings).error?.issues)).toContain(words);
});
