import { expect, test } from 'vitest';
import { recordingOf, recordingSettings } from './settings.ts';

const policyOf = (...given: Parameters<typeof recordingOf>) => recordingOf(...given)?.policy;

test('without settings no call is recorded, and with empty ones customers are told', () => {
  expect(recordingOf(undefined, 'support', 'phone')).toBeUndefined();
  expect(policyOf({}, 'support', 'phone')).toMatchObject({
    consent: 'told',
    words: expect.stringContaining('recorded'),
  });
});

test('a line and a desk may be left out, or be told in other words', () => {
  const settings = recordingSettings.parse({
    words: 'We record this.',
    lines: { browser: { consent: 'asked', words: 'May we?' } },
    desks: {
      sales: false,
      salon: { lines: { phone: false } },
      it: { words: 'IT records.', longestMinutes: 5 },
    },
  });
  expect(policyOf(settings, 'support', 'phone')).toMatchObject({ consent: 'told', words: 'We record this.' });
  expect(policyOf(settings, 'support', 'browser')).toMatchObject({ consent: 'asked', words: 'May we?' });
  expect(recordingOf(settings, 'sales', 'phone')).toBeUndefined();
  expect(recordingOf(settings, 'salon', 'phone')).toBeUndefined();
  expect(policyOf(settings, 'salon', 'browser')).toMatchObject({ words: 'May we?' });
  expect(recordingOf(settings, 'it', 'phone')).toMatchObject({
    longestMs: 300_000,
    policy: { words: 'IT records.' },
  });
});
