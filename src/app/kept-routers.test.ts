import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { routerOf } from '../routing/router.ts';
import { SHOP, SHOP_DIALOGUES } from '../routing/testing/shop.ts';
import { type LearnModel, learnModel } from '../routing/train.ts';
import { keptIn } from './kept-routers.ts';

const ROWS = { utterances: SHOP, dialogues: SHOP_DIALOGUES };
const WORDS = ['where is my parcel', 'swap the shoes', 'tell me a joke', 'yes please'];

/** A folder, and starts of a program that keeps there what it learns. */
function program() {
  const folder = join(mkdtempSync(join(tmpdir(), 'kept-routers-')), 'routers');
  const learned: unknown[] = [];
  const start = (): LearnModel =>
    keptIn(folder, (rows) => {
      learned.push(rows);
      return learnModel(rows);
    });
  return { folder, learned, start };
}

const rankings = (model: ReturnType<LearnModel>) => WORDS.map((text) => routerOf(model).route({ text }));

test('what an earlier start has learned from the same rows is read, and decides alike to the last digit', () => {
  const { learned, start } = program();
  const first = start()(ROWS);
  const second = start()(ROWS);
  expect(learned).toHaveLength(1);
  expect(rankings(second)).toEqual(rankings(first));
});

test('other rows are learned', () => {
  const { learned, start } = program();
  start()(ROWS);
  start()({ ...ROWS, utterances: SHOP.slice(1) });
  expect(learned).toHaveLength(2);
});

test('a file that is broken is learned anew, and whole the next time', () => {
  const { folder, learned, start } = program();
  const first = start()(ROWS);
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'SWROUTER1\n\n\nbroken');
  expect(rankings(start()(ROWS))).toEqual(rankings(first));
  start()(ROWS);
  expect(learned).toHaveLength(2);
});

test('where nothing can be written it is learned at each start', () => {
  const { folder, learned, start } = program();
  writeFileSync(folder, 'a file where the folder should be');
  start()(ROWS);
  expect(rankings(start()(ROWS))).toEqual(rankings(learnModel(ROWS)));
  expect(learned).toHaveLength(2);
});

test('of many only the latest are kept', () => {
  const { folder, start } = program();
  const learn = start();
  for (let at = 0; at < 45; at += 1) learn({ dialogues: [], utterances: SHOP.slice(at % 3, at + 3) });
  expect(readdirSync(folder).length).toBeLessThanOrEqual(40);
});
