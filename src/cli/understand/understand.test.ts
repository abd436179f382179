import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { encodeModel } from '../../routing/model-file.ts';
import { SHOP } from '../../routing/testing/shop.ts';
import { trainRouter } from '../../routing/train-router.ts';
import { addUnderstandCommand } from './understand.ts';

let folder = '';
const lines: string[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'understand-'));
  lines.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line: string) => {
    lines.push(line);
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

async function run(rows: readonly object[] | string, ...more: string[]) {
  const file = join(folder, 'rows.jsonl');
  await writeFile(file, typeof rows === 'string' ? rows : rows.map((row) => JSON.stringify(row)).join('\n'));
  const program = new Command().exitOverride();
  addUnderstandCommand(program);
  await program.parseAsync(['node', 'switchroom', 'understand', '--data', file, '--json', ...more]);
  return lines.map((line) => JSON.parse(line));
}

test('a line a row, by the names of the data, and a last line of figures', async () => {
  const day = { day: 27, month: 3, year: 2022 };
  const [first, second, figures] = await run(
    [
      { text: 'no idea, sorry', acts: ['unsure'] },
      { text: 'yes, on the 27th', acts: ['agree', 'thank'], values: { date: { value: day } } },
    ],
    '--now',
    '2022-03-15T09:00',
  );
  expect(first).toMatchObject({ acts: expect.arrayContaining(['unsure']), wishes: [], language: 'en' });
  expect(second).toMatchObject({ values: { date: day, date_from: day } });
  expect(figures).toMatchObject({
    rows: 2,
    acts: {
      rows: 2,
      microF1: 80,
      answersPrecision: 100,
      perAct: { thank: { hits: 0, wrong: 0, missed: 1 } },
    },
    values: { dates: { said: 1, right: 1, percent: 100 } },
  });
});

test('with folds every row is told by a model that was taught by the others', async () => {
  const words = ['blue', 'red', 'green', 'white', 'black', 'pink', 'grey', 'brown', 'gold', 'silver'];
  const rows = words.flatMap((word) => [
    { text: `zorg the ${word} one`, acts: ['zorg'] },
    { text: `please paint it ${word}`, acts: [] },
  ]);
  const printed = await run(rows, '--folds', '5', '--seed', '1');
  expect(printed.at(-1)).toMatchObject({ acts: { microF1: 100 }, shipped: { microF1: 0 } });
});

test('what was taught by one file is measured on another', async () => {
  const taught = join(folder, 'taught.jsonl');
  const words = ['blue', 'red', 'green', 'white', 'black', 'pink'];
  const rows = words.flatMap((word) => [
    { text: `zorg the ${word} one`, acts: ['zorg'] },
    { text: `paint it ${word}`, acts: [] },
  ]);
  await writeFile(taught, rows.map((row) => JSON.stringify(row)).join('\n'));
  const printed = await run([{ text: 'zorg the gold one', acts: ['zorg'] }], '--train', taught);
  expect(printed[0]).toMatchObject({ acts: ['zorg'] });
});

test('what a recogniser heard is compared with the truth, with another record, and with one that differs by a letter', async () => {
  const rows = ['Marie Thomas', 'Oliver Banks'].map((truth) => ({
    item: 'name',
    heard: truth,
    nbest: [truth],
    truth,
  }));
  const printed = await run(rows);
  expect(printed).toMatchObject([
    { accepted: true, score: 1 },
    { accepted: true, score: 1 },
    { identity: { name: { rows: 2, meant: 100, other: 0, neighbour: 100 } } },
  ]);
});

test('languages are counted by length and by language, with those left untold apart', async () => {
  const printed = await run([
    { text: 'jeg vil gerne annullere min ordre', language: 'da' },
    { text: '1042', language: 'da' },
    { text: 'where is my order', language: 'fr' },
  ]);
  expect(printed.at(-1)).toMatchObject({
    languages: {
      rows: 3,
      right: 1,
      untold: 1,
      other: 1,
      perWords: { '1-3': { rows: 1, untold: 1 }, '4-8': { rows: 2, right: 1 } },
      perLanguage: { da: { rows: 2, right: 1 }, fr: { other: 1 } },
    },
  });
});

test('a line that is no row is named', async () => {
  await expect(run('{"text":"hi"}\nhello\n')).rejects.toMatchObject({
    code: 'data-invalid',
    message: expect.stringContaining('rows.jsonl:2'),
  });
});

test('wishes are ranked by a router that is given, without what is no wish', async () => {
  const model = join(folder, 'model.bin');
  await writeFile(model, encodeModel(trainRouter({ utterances: SHOP, dialogues: [] })));
  const [row] = await run([{ text: 'could you track my parcel', acts: [] }], '--router', model);
  expect(row.wishes[0]).toMatchObject({ id: 'orders', probability: expect.any(Number) });
  expect(row.wishes).toHaveLength(4);
});

test('a time with a zone, or none at all, is no clock on the wall', async () => {
  const rows = [{ text: 'yes' }];
  await expect(run(rows, '--now', '2022-03-15T09:00Z')).rejects.toMatchObject({
    code: 'commander.invalidArgument',
  });
  await expect(run([{ text: 'yes', now: 'noon' }])).rejects.toMatchObject({ code: 'data-invalid' });
});
