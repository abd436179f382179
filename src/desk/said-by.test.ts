import { expect, test } from 'vitest';
import type { JsonValue } from '../contracts/json.ts';
import { saidBy } from './said-by.ts';

test.each<[JsonValue, string]>([
  ['HL-2042', 'my account is hl 2042, please'],
  ['HL-2042', 'HL2042'],
  ['ann@example.com', 'write to Ann@Example.com.'],
  ['+14155550100', 'call me at +1 (415) 555-0100'],
  ['Router is broken', 'well, the ROUTER is  broken!'],
  ['café', 'I was at the CAFÉ'],
  ['佐藤', '私は佐藤です'],
  [42, 'it was 42 dollars'],
  [1200.5, 'about 1,200.50 USD'],
  [1200.5, 'rund 1.200,50 EUR'],
  [1200, 'it was 1 200 kr'],
  ['1200.50', 'I paid $1,200.50'],
  [['HL-2042', 42], 'HL-2042 and 42'],
  [{ city: 'Leeds', rooms: 3 }, '3 rooms in leeds'],
])('%j was said in "%s"', (value, text) => {
  expect(saidBy(['hello', text], value)).toBe(true);
});

test.each<[JsonValue, string]>([
  ['HL-2042', 'my account is HL-20421'],
  ['123', 'number 1234'],
  ['no', 'I know'],
  ['', 'anything'],
  ['-', 'a - b'],
  [42, 'it was 421'],
  [true, 'true, I am already verified'],
  [null, 'null'],
  [[], 'nothing'],
  [{ city: 'Leeds', rooms: 3 }, 'a flat in Leeds'],
  ['2026-05-02', 'on the second of May'],
])('%j was not said in "%s"', (value, text) => {
  expect(saidBy([text], value)).toBe(false);
});

test('the parts of a value may come from different messages, its words may not', () => {
  expect(saidBy(['HL-2042', '42'], ['HL-2042', 42])).toBe(true);
  expect(saidBy(['HL', '2042'], 'HL-2042')).toBe(false);
});
