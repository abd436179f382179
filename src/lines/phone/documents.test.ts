import { expect, test } from 'vitest';
import { deskForTests } from '../../engine/testing/desk.ts';
import { newDocument, speak } from './documents.ts';
import { menuChoice, menuText } from './menu.ts';
import type { Phone } from './parts.ts';
import { completeSettings, phoneSettings } from './settings.ts';

const settings = completeSettings({ voice: 'Polly.Amy', language: 'en-GB' }, 'Test desk', false);

test('long words are spoken in portions that the network takes, and nothing is lost', () => {
  const text = Array.from({ length: 2_000 }, (_, index) => `word${index}`).join(' ');
  const document = newDocument();
  speak({ settings } as Phone, document, text);
  const said = [...document.toString().matchAll(/<Say [^>]*>([^<]*)<\/Say>/g)].map(([, words = '']) => words);
  expect(Math.max(...said.map((words) => words.length))).toBeLessThanOrEqual(4_096);
  expect(said.join(' ')).toBe(text);
  expect(document.toString()).toContain('<Say language="en-GB" voice="Polly.Amy">');
});

test('what has no spaces is spoken too', () => {
  const document = newDocument();
  speak({ settings } as Phone, document, 'あ'.repeat(7_000));
  expect(document.toString().match(/あ/g)).toHaveLength(7_000);
});

test('the menu offers the agents whom the first one hands over to, and a person', () => {
  const desk = deskForTests();
  expect(menuText(desk, settings.words)).toBe(
    'Say what you need, or press a key. 1 for Billing. 2 for Tech. 0 for a person.',
  );
  const chosen = ['1', '2', '3', '0', '#'].map((key) => menuChoice(desk, settings.words, key));
  expect(chosen).toEqual([
    'Billing: Invoices and refunds.',
    'Tech: Webhooks.',
    undefined,
    'I would like to talk to a person.',
    undefined,
  ]);
});

test.each([
  [{ people: [{ name: 'Ben', number: '5550100' }] }, 'must look like +15550100'],
  [{ mode: 'fax' }, 'stream'],
  [{ recording: { consent: ' ' } }, 'Say that the call is recorded.'],
])('settings that can not be are refused: %j', (wrong, words) => {
  expect(phoneSettings.safeParse(wrong).error?.message).toContain(words);
});
