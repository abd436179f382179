import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { expect, onTestFinished, test } from 'vitest';
import type { Analysis, AnalysisQuery } from '../../contracts/analysis.ts';
import { analyse } from '../analyse.ts';
import { closedLog, reply, said } from '../testing/logs.ts';
import { COLUMNS } from './columns.ts';
import { exportAnalyses } from './export-analyses.ts';
import { analysisFile, type Format } from './files.ts';

const ALL = { from: new Date(0), to: new Date('2100-01-01') };
const one = (await analyse('cv_1', closedLog([said('Grüße, "my" bill'), ...reply('Yes?')]))) as Analysis;

/** A store of so many analyses of one kind. */
const storeOf = (count: number, analysis = one) => ({
  async list({ limit, after }: AnalysisQuery) {
    const from = after === undefined ? 0 : Number(after.conversation.slice('cv_'.length)) + 1;
    const length = Math.max(0, Math.min(limit, count - from));
    return Array.from({ length }, (_, at) => ({ ...analysis, conversation: `cv_${from + at}` }));
  },
});

async function exported(format: Format, store = storeOf(3)) {
  const folder = await mkdtemp(join(tmpdir(), 'switchroom-export-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'analyses');
  const file = await analysisFile(format, path);
  const count = await exportAnalyses(store, ALL, file);
  await file.finish();
  return { path, count, text: () => readFile(path, 'utf8') };
}

test('CSV has a line of names and a line a conversation, quoted where it must be', async () => {
  const { text, count } = await exported('csv');
  const [names = '', first = '', ...more] = (await text()).split('\r\n');
  expect({ count, more: more.length }).toEqual({ count: 3, more: 3 });
  expect(names.split(',')).toEqual(COLUMNS.map(({ name }) => name));
  expect(first).toMatch(/^cv_0,support,chat,2026-03-02T09:00:00\.000Z,/);
  expect(first).toContain('"On chat the customer wrote: ""Grüße, ""my"" bill""');
});

test.each(['=HYPERLINK("http://a.example")', '+1+1', '-2+3', '@SUM(A1)', '  =1', '\t=1', '|cmd'])(
  'a spreadsheet runs nothing that a customer wrote: %j',
  async (comment) => {
    const rating = { stars: 1, comment, seq: 3 };
    const sad = { ...one, rating, sentiment: { ...one.sentiment, score: -0.5 } };
    const { text } = await exported('csv', storeOf(1, sad));
    const [, line = ''] = (await text()).split('\r\n');
    expect(line).toContain(`'${comment}`.replaceAll('"', '""'));
    // A number is one, and no formula.
    expect(line).toContain(',-0.5,');
  },
);

test('JSON has every analysis whole, a line for each', async () => {
  const { text } = await exported('json');
  const lines = (await text()).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(
    [0, 1, 2].map((at) => JSON.parse(JSON.stringify({ ...one, conversation: `cv_${at}` }))),
  );
});

test('Parquet has the columns with their types, over several pages and row groups', async () => {
  const { path, count } = await exported('parquet', storeOf(12_345));
  const rows = await parquetReadObjects({ file: await asyncBufferFromFile(path) });
  expect({ count, rows: rows.length }).toEqual({ count: 12_345, rows: 12_345 });
  expect(rows[12_344]).toMatchObject({
    conversation: 'cv_12344',
    opened_at: new Date('2026-03-02T09:00:00Z'),
    language: one.language,
    customer_messages: 1,
    rating: null,
    disposition: 'answered',
  });
});

test('a file is for its owner only, and of nothing it is one all the same', async () => {
  for (const format of ['csv', 'json', 'parquet'] as const) {
    const { path, count } = await exported(format, storeOf(0));
    expect(count).toBe(0);
    expect((await stat(path)).mode & 0o077).toBe(0);
  }
  const { path } = await exported('parquet', storeOf(0));
  expect(await parquetReadObjects({ file: await asyncBufferFromFile(path) })).toEqual([]);
});
