import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DANGERS, EMERGENCY_NUMBERS } from '../../contracts/danger.ts';
import { dangerFigures, readRows } from '../testing/danger-figures.ts';
import { DANGER_LANGUAGES, detectDanger } from './detect-danger.ts';

const rowsOf = (half: 'a' | 'b') =>
  readRows(readFileSync(new URL(`../testing/danger-${half}.jsonl`, import.meta.url), 'utf8'));

test.each([
  ['I want to kill myself', 'self-harm'],
  ['My husband collapsed and is not breathing', 'medical'],
  ['my face is swelling, i cant breathe well', 'medical'],
  ['there is smoke coming out of the server rack', 'fire'],
  ['he said he will kill me when he gets here', 'violence'],
  ['my stepdad hits me and my little sister', 'child-abuse'],
] as const)('%j is %s', (text, category) => {
  expect(detectDanger(text)?.category).toBe(category);
});

test.each([
  'this bill is killing me',
  'my server died',
  'how do i kill a process',
  'is the smoke alarm compatible with your wifi',
  'my battery is dead',
  'my boss will kill me if I miss this lol',
  'What is kidnapping?',
])('%j is harmless', (text) => {
  expect(detectDanger(text)).toBeUndefined();
});

test('accents, case and typographic marks make no difference', () => {
  const [plain, fancy] = ['no respira, mi bebe no respira', 'NO RESPIRA… ¡mi bebé no respira!'];
  expect(detectDanger(fancy)?.category).toBe(detectDanger(plain)?.category);
  expect(detectDanger(plain)?.language.code).toBe('es');
});

describe('the figures of the docs, on sentences by two other writers', () => {
  test('the development half: at least 95% is found', () => {
    const figures = dangerFigures(rowsOf('a'));
    expect(figures).toMatchObject({ danger: 140, harmless: 140 });
    expect(figures.recall).toBeGreaterThanOrEqual(0.95);
    expect(figures.falseAlarms).toBeLessThanOrEqual(6);
  });

  test('the half nobody has read who wrote the rules: it never gets worse than the docs say', () => {
    const figures = dangerFigures(rowsOf('b'));
    expect(figures).toMatchObject({ danger: 140, harmless: 140 });
    expect(figures.found).toBeGreaterThanOrEqual(106);
    expect(figures.falseAlarms).toBeLessThanOrEqual(24);
  });
});

test('each language has words for each danger, with the numbers of every country in them', () => {
  for (const { words, anywhere } of DANGER_LANGUAGES)
    for (const numbers of [...Object.values(EMERGENCY_NUMBERS), anywhere])
      for (const category of DANGERS) {
        const told = words[category](numbers);
        expect([numbers.medical, numbers.fire, numbers.police].some((number) => told.includes(number))).toBe(
          true,
        );
      }
});
