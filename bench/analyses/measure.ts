import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyse } from '../../src/analytics/analyse.ts';
import { exportAnalyses } from '../../src/analytics/export/export-analyses.ts';
import { analysisFile, FORMATS, type Format } from '../../src/analytics/export/files.ts';
import { closedLog, handoff, offered, reply, said } from '../../src/analytics/testing/logs.ts';
import type { Analysis } from '../../src/contracts/analysis.ts';
import { analysesOf } from '../../src/stores/postgres/analyses.ts';
import type { Pool } from '../../src/stores/postgres/connect.ts';
import { BENCH_SCHEMA, benchDatabase, benchPool, patientPool } from '../database.ts';
import { round } from '../figures.ts';

const MB = 1_048_576;
const DAY_MS = 86_400_000;
const NAME = 'support';

/** A conversation of six messages, as many as a customer of the packs says. */
const LOG = closedLog([
  said('Hello, I was charged twice for May and nobody tells me why'),
  handoff('triage', 'billing', 'a double charge'),
  ...reply('I am sorry. For which account is it?', 'billing'),
  said('It is HL-1001, maria.santos@example.com'),
  ...reply('I see both charges.', 'billing'),
  said('Can I have one of them back?'),
  ...reply('You can.', 'billing'),
  ...offered('call_1', 'yes'),
  ...reply('It is refunded.', 'billing'),
  said('When will it be on my account?'),
  ...reply('Within five days.', 'billing'),
  said('Perfect, thank you so much for your help!'),
  ...reply('Good bye.', 'billing'),
]);

/** What analyses cost: making one, and writing so many of them into a file. */
export async function measureAnalyses(exported: number) {
  const { url, stop } = await benchDatabase();
  await (await benchPool(url, 1)).end();
  const pool = patientPool(url, BENCH_SCHEMA);
  try {
    return { analysing: await analysing(500), exporting: await exporting(pool, exported) };
  } finally {
    await pool.end();
    await stop();
  }
}

/** What analysing one conversation takes, in ms of time and of this process's work; without the first, which learns. */
async function analysing(count: number) {
  await analyse('cv_warm', LOG);
  const [from, cpu] = [performance.now(), process.cpuUsage()];
  for (let at = 0; at < count; at++) await analyse(`cv_${at}`, LOG);
  const { user, system } = process.cpuUsage(cpu);
  return {
    conversations: count,
    msEach: round((performance.now() - from) / count),
    cpuMsEach: round((user + system) / 1_000 / count),
  };
}

/** What writing so many analyses into a file takes, in each format: seconds, MB of the file, and the most MB of memory beyond those before. */
async function exporting(pool: Pool, count: number) {
  await fill(pool, count);
  const folder = await mkdtemp(join(tmpdir(), 'switchroom-export-'));
  const figures: Partial<Record<Format, object>> = {};
  try {
    for (const format of FORMATS) figures[format] = await exportOne(pool, format, join(folder, format));
  } finally {
    await rm(folder, { recursive: true });
  }
  return { conversations: count, ...figures };
}

async function exportOne(pool: Pool, format: Format, path: string) {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 20);
  const from = performance.now();
  const file = await analysisFile(format, path);
  const filter = { from: new Date(0), to: new Date('2100-01-01') };
  const written = await exportAnalyses(analysesOf(pool, NAME), filter, file);
  await file.finish();
  clearInterval(watching);
  return {
    written,
    seconds: round((performance.now() - from) / 1_000),
    fileMb: round((await stat(path)).size / MB, 1),
    memoryMb: round((most - before) / MB, 1),
  };
}

/** So many rows of one analysis, opened over ninety days. */
async function fill(pool: Pool, count: number): Promise<void> {
  const analysis = (await analyse('cv_0', LOG)) as Analysis;
  const values = [count, JSON.stringify(analysis), NAME, new Date(Date.now() - 90 * DAY_MS).toISOString()];
  await pool.query({ text: FILL, values });
}

const FILL = `insert into switchroom_analyses (conversation, desk, version, seq, found_by, line, opened_at, disposition, sentiment, lead, usd,
  agents, edges, flags, turn_ms, analysis)
select id, $3, 1, 2, 'rules', 'chat', at, 'resolved', 0.2, 35, 0.006, '{triage,billing}', '{triage>billing}', '{}', '{100,100,100}',
  ($2::jsonb || jsonb_build_object('conversation', id, 'openedAt', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))::json
from generate_series(1, $1::integer) number
cross join lateral (select 'cv_' || number as id, $4::timestamptz + number * interval '77 seconds' as at) one`;
