import { expect, test } from 'vitest';
import { Sheet } from './sheet.ts';

const columnsOf = (sheet: Sheet) => [...sheet.columns.subarray(0, sheet.size)];
const lengthOf = (sheet: Sheet) => Math.hypot(...sheet.values.subarray(0, sheet.size));

test('of a word are the word, its pair, and each run of two to five letters with its ends', () => {
  const sheet = new Sheet(18);
  sheet.clear();
  sheet.addText(['ab'], 't', 1, true);
  expect(sheet.size).toBe(1 + 1 + (3 + 2 + 1));
});

test('a text is as long as its weight, however many words it has', () => {
  const sheet = new Sheet(18);
  for (const words of [['one'], ['one', 'two', 'two', 'three']]) {
    sheet.clear();
    sheet.addText(words, 't', 0.5, true);
    expect(lengthOf(sheet)).toBeCloseTo(0.5, 5);
  }
});

test('the same words are other features in another text', () => {
  const sheet = new Sheet(18);
  sheet.clear();
  sheet.addText(['parcel'], 't', 1, false);
  const said = columnsOf(sheet);
  sheet.clear();
  sheet.addText(['parcel'], 's', 1, false);
  expect(columnsOf(sheet).filter((column) => said.includes(column))).toEqual([]);
});

test('what was written before is forgotten, and more than the memory holds makes it larger', () => {
  const sheet = new Sheet(18);
  const words = Array.from({ length: 150 }, (_, at) => `word${at}${at * 7919}`);
  sheet.clear();
  sheet.addText(words, 't', 1, true);
  expect(sheet.size).toBeGreaterThan(1024);
  sheet.clear();
  sheet.addMark('owner returns', 0.4);
  expect([sheet.size, sheet.values[0]]).toEqual([1, Math.fround(0.4)]);
});

test('order is told by pairs alone', () => {
  const sheet = new Sheet(18);
  const of = (words: string[]) => {
    sheet.clear();
    sheet.addText(words, 't', 1, false);
    return columnsOf(sheet);
  };
  const [one, other] = [of(['pay', 'bill']), of(['bill', 'pay'])];
  expect(one.filter((column) => other.includes(column))).toHaveLength(2);
});
