import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languageOf } from './language-of.ts';
import { loadDetector } from './load-detector.ts';

const SENTENCES: { text: string; language: string }[] = readFileSync(
  new URL('testing/sentences.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

test('customers of sixty languages are told by their sentences', async () => {
  const detect = await loadDetector();
  const told = SENTENCES.filter(({ text, language }) => languageOf(text, undefined, detect) === language);
  const longer = SENTENCES.filter(({ text }) => text.split(' ').length > 3);
  expect(new Set(told.map(({ language }) => language)).size).toBeGreaterThanOrEqual(60);
  expect(told.filter((row) => longer.includes(row)).length / longer.length).toBeGreaterThan(0.95);
});

test.each([
  'Maria Gonzalez',
  'Jean-Pierre Dubois',
  'ok',
  'HL-1042',
  '12 Rue Cler',
  '田中 is my surname, and Ken my name',
])('"%s" is no reason to leave English', async (text) => {
  expect(languageOf(text, 'en', await loadDetector())).toBe('en');
});

test('a few words keep the language of the conversation, a sentence changes it', async () => {
  const detect = await loadDetector();
  expect(languageOf('Anna Nowak', 'da', detect)).toBe('da');
  expect(languageOf('chcę anulować moje zamówienie', 'da', detect)).toBe('pl');
});

test('without a detector the letters and the words of the floor’s languages decide', () => {
  expect(languageOf('ich möchte bitte einen Termin', undefined, undefined)).toBe('de');
  expect(languageOf('ขอบคุณมาก', 'en', undefined)).toBe('th');
  expect(languageOf('спасибо', 'en', undefined)).toBe('ru');
});

test.each([
  'HL-1001, maria.santos@example.com',
  'maria dot santos at example dot com',
  'www.facturas.example',
])('the address in "%s" is in no language', (text) =>
  expect(languageOf(text, undefined, undefined)).toBeUndefined(),
);
