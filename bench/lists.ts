import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { support } from '../packs/support/pack.ts';
import { serve } from '../src/app/serve.ts';
import { analysesOf } from '../src/stores/postgres/analyses.ts';
import { ownersApi } from '../test/support/api.ts';
import { readScripts } from './customers/scripts.ts';
import { benchDatabase, patientPool } from './database.ts';
import { percentile, round, timed } from './figures.ts';

// How long the console waits for its lists, searches and figures with 100,000 stored conversations: over HTTP, as an owner asks. The
// conversations are copies of those that customers of the scripts had, spread over the month.
// npm run bench:lists -- [conversations] [rounds]
const [stored = 100_000, rounds = 20] = process.argv.slice(2).map(Number);
const BOUND_MS = 200;
/** One of so many copies of a conversation is still open. */
const OPEN_OF = 50;
const COPIED = {
  switchroom_conversations: 'id',
  switchroom_events: 'conversation',
  switchroom_handoffs: 'conversation',
  switchroom_tool_calls: 'conversation',
  switchroom_analyses: 'conversation',
  switchroom_scores: 'conversation',
} as const;

const database = await benchDatabase();
const server = await serve(
  { models: [], prices: {}, phone: {}, pack: support, analysis: {} },
  { PORT: 0, HOST: '127.0.0.1', LOG_LEVEL: 'silent', DATABASE_URL: database.url, SWITCHROOM_DATA: '' },
);
const api = await ownersApi(server);
const real = await talked();
const owner = patientPool(database.url, support.desk.id);
await copy();
const measured: Record<
  string,
  { readonly first: number; readonly p50: number; readonly p99: number; readonly rows: number }
> = {};
// What a node does once a minute.
const countMs = await timed(
  async () => void (await analysesOf(owner, support.desk.id).countDays(new Date())),
);
for (const path of await paths()) measured[path] = await timesOf(path);
await owner.end();
await server.close();
await database.stop();
const late = Object.keys(measured).filter((path) => (measured[path]?.p99 ?? 0) >= BOUND_MS);
for (const path of late)
  console.log(`MISSED: ${path} takes ${measured[path]?.p99} ms, not under ${BOUND_MS}`);
console.log(
  JSON.stringify({ stored, boundMs: BOUND_MS, countDaysMs: round(countMs, 1), measured, missed: late }),
);

/** The ids of conversations as customers have them, closed and analysed but for each second one, which goes on. */
async function talked(): Promise<readonly string[]> {
  const file = new URL('customers/scripts/support.txt', import.meta.url);
  const scripts = readScripts(await readFile(file, 'utf8'), support.desk);
  const ids: string[] = [];
  for (const { lines } of scripts) {
    const id = await api.open();
    for (const line of lines) await api.say(id, line);
    await api.json(`/v1/conversations/${id}/close`, { method: 'POST', body: '{}' });
    ids.push(id);
  }
  for (;;) {
    const { analyses } = await api.json<{ analyses: readonly unknown[] }>('/v1/analyses?limit=200');
    if (analyses.length >= ids.length) return ids;
    await pause(100);
  }
}

/** Copies what was talked, in SQL, until there are as many as wanted. */
async function copy(): Promise<void> {
  const each = Math.ceil(stored / real.length);
  for (const [table, key] of Object.entries(COPIED)) {
    const { rows } = await owner.query<{ name: string }>({
      text: `select quote_ident(column_name) as name from information_schema.columns where table_name = $1 and table_schema = current_schema
        and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position`,
      values: [table],
    });
    const names = rows.map(({ name }) => name);
    const columns = names.map((name) => columnOf(table, key, name));
    // In the order in which they would have been written.
    const at = ['at', 'opened_at'].find((name) => names.includes(name));
    await owner.query({
      text: `insert into ${table} (${names.join(', ')}) select ${columns.join(', ')}
        from ${table} one, generate_series(1, ${each}) number where one.${key} = any($1)
        order by ${at === undefined ? '1' : columns[names.indexOf(at)]}`,
      values: [real],
    });
    await owner.query({ text: `analyze ${table}` });
  }
}

/** A column of a copy: ids of its own, some time earlier in the month, one of some still open. */
function columnOf(table: string, key: string, name: string): string {
  if (name === key) return `concat(one.${key}, '_', number)`;
  // Turns of a model take longer than those of the floor, and each another time; some give stars.
  if (name === 'turn_ms') return `array(select ms * (20 + number % 211) from unnest(one.turn_ms) as ms)`;
  if (name === 'rating') return 'case when number % 5 = 0 then 1 + number % 7 % 5 end';
  if (name === 'call_id') return `concat(one.call_id, '_', number)`;
  // Events and conversations stay in the partition of their month.
  const earlier = `(extract(epoch from now() - date_trunc('month', now())) * ((number * 7919) % 10007) / 10008) * interval '1 second'`;
  if (['opened_at', 'updated_at', 'at'].includes(name)) return `one.${name} - ${earlier}`;
  if (name === 'status' && table === 'switchroom_conversations')
    return `case when number % ${OPEN_OF} = 0 then 'open' else one.status end`;
  // Everybody says it in words of their own: how a customer sounds is remembered by the words.
  if (name === 'details')
    return `jsonb_set(one.details::jsonb, '{lastHeard}', (select coalesce(jsonb_agg(concat(words, ' ', number)), '[]')
      from jsonb_array_elements_text(one.details::jsonb->'lastHeard') as words))::json`;
  return `one.${name}`;
}

/** What the console asks for. */
async function paths(): Promise<string[]> {
  const from = new Date();
  from.setUTCDate(1);
  from.setUTCHours(0, 0, 0, 0);
  const month = `from=${from.toISOString()}`;
  return [
    '/v1/wall?limit=500',
    ...['refund', 'engineer webhook', 'zyzzyva'].map(
      (words) => `/v1/wall?words=${encodeURIComponent(words)}`,
    ),
    '/v1/conversations?limit=200',
    `/v1/conversations?limit=200&status=closed&before=${real[0]}_7`,
    `/v1/conversations/${real[0]}_7`,
    `/v1/conversations/${real[0]}_7/events?limit=1000`,
    '/v1/inbox',
    `/v1/analyses?limit=200&${month}`,
    `/v1/analyses?limit=200&${month}&agent=tech&disposition=resolved`,
    // What was wrong with a way of the graph.
    ...['refused', 'bounced', 'misrouted'].map(
      (flag) => `/v1/analyses?limit=200&${month}&edge=${encodeURIComponent('triage>billing')}&flag=${flag}`,
    ),
    ...['', '&by=line', '&by=agent', '&by=edge', '&by=hour'].map(
      (by) => `/v1/analyses/figures?${month}${by}`,
    ),
    `/v1/analyses?limit=200&${month}&toLabel=true`,
    ...['', '&by=day', '&by=version'].map((by) => `/v1/scorecard?${month}${by}`),
    `/v1/labels/confusion?${month}`,
    '/v1/audit',
    '/v1/versions',
  ];
}

/** How long an answer takes, in ms. */
async function timesOf(path: string) {
  const times: number[] = [];
  let [first, rows] = [0, 0];
  for (let round = -1; round < rounds; round++) {
    const ms = await timed(async () => {
      const found = Object.values(await api.json<Record<string, unknown>>(path)).find(Array.isArray);
      rows = found?.length ?? 1;
    });
    // The first answers of a plan are not what people wait for.
    if (round >= 0) times.push(ms);
    else first = ms;
  }
  return {
    first: round(first, 1),
    p50: round(percentile(times, 50), 1),
    p99: round(percentile(times, 99), 1),
    rows,
  };
}
