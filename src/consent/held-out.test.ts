import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { own } from '../contracts/own.ts';
import { judgeConsent } from './judge-consent.ts';
import { OFFERS } from './testing/offers.ts';

interface Row {
  readonly text: string;
  readonly offer: string;
  readonly label: 'yes' | 'not-yes';
}

// They are there to be counted on seldom: who works on the judge does not read them. Figures of docs/consent.md.
test.each([
  ['c', 200, 0],
  ['e', 195, 0],
  ['p', 196, 0],
])('the held-out list %s: so many plain yeses are taken, and so many others', (name, yeses, others) => {
  const lines = readFileSync(new URL(`testing/held-out-${name}.jsonl`, import.meta.url), 'utf8');
  const rows = lines
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
  expect(rows).toHaveLength(600);
  const taken = rows.filter(({ text, offer }) => {
    return judgeConsent({ offer: own(OFFERS, offer) ?? offer, said: text }) === 'yes';
  });
  expect(taken.filter(({ label }) => label === 'yes').length).toBeGreaterThanOrEqual(yeses);
  expect(taken.filter(({ label }) => label === 'not-yes').length).toBeLessThanOrEqual(others);
});
