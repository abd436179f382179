import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { support } from '../packs/support/pack.ts';
import { serve } from '../src/app/serve.ts';
import { ownersApi } from '../test/support/api.ts';
import { launchWholeBrowser } from '../test/support/browser.ts';
import { benchDatabase, patientPool } from './database.ts';
import { percentile, round } from './figures.ts';

// The console with 2,000 conversations on its wall while some of them go on: what its first view loads, how long an event takes to the
// screen, and whether the page keeps up. Needs Chromium, and `npm run build:console`.
const ROWS = 2_000;
const TALKING = 20;
const MESSAGES = 10;
const SAID = ['I was charged twice for May', 'My internet is slow', 'How much is the business plan?'];

/** What the page measures of itself. */
interface Measured {
  readonly latencies: number[];
  readonly frames: number[];
  readonly longTasks: number[];
}

/** Runs in the page: at each frame, whose time in the list is another one, and how long ago that was. */
const MEASURE = `(() => {
  const measured = (window.measured = { latencies: [], frames: [], longTasks: [] });
  const known = new Map();
  let before = performance.now();
  const look = (now) => {
    measured.frames.push(now - before);
    before = now;
    for (const row of document.querySelectorAll('[data-testid="wall-row"]')) {
      const at = row.querySelector('time').dateTime;
      const last = known.get(row.dataset.id);
      known.set(row.dataset.id, at);
      if (last !== undefined && last !== at) measured.latencies.push(Date.now() - Date.parse(at));
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) measured.longTasks.push(duration);
  }).observe({ entryTypes: ['longtask'] });
})()`;

const database = await benchDatabase();
const server = await serve(
  { models: [], prices: {}, phone: {}, pack: support },
  { PORT: 0, HOST: '127.0.0.1', LOG_LEVEL: 'silent', DATABASE_URL: database.url, SWITCHROOM_DATA: '' },
);
const api = await ownersApi(server);
const browser = await launchWholeBrowser();
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });

const first = await api.open();
// The first turn of a process learns the floor, which may take a busy machine longer than the database is waited for.
const greet = () => api.say(first, SAID[0] ?? '');
await greet().catch(greet);
await fill(first, ROWS - TALKING - 1);
await page.goto(server.signInUrl ?? '');
await page.getByTestId('account-button').waitFor();
const scripts = countScripts(page);
const startedAt = performance.now();
// Where one is signed in: the link is of the host's name, and so is the cookie.
await page.goto(new URL('/console', page.url()).href);
await page.getByTestId('wall-row').first().waitFor();
const firstRowsMs = performance.now() - startedAt;
const ids = await Promise.all(Array.from({ length: TALKING }, () => api.open()));
await page
  .getByTestId('view-all')
  .filter({ hasText: String(ROWS) })
  .waitFor();
await page.evaluate(MEASURE);
for (let round = 0; round < MESSAGES; round++)
  await Promise.all(ids.map((id) => api.say(id, SAID[round % SAID.length] ?? '')));
const { latencies, frames, longTasks } = (await page.evaluate('window.measured')) as Measured;
console.log(
  JSON.stringify({
    rows: ROWS,
    firstViewKb: round((await scripts()) / 1000, 1),
    firstRowsMs: round(firstRowsMs, 0),
    updates: latencies.length,
    eventToScreenMs: { p50: round(percentile(latencies, 50), 0), p95: round(percentile(latencies, 95), 0) },
    frames: frames.length,
    framesOver50Ms: frames.filter((ms) => ms > 50).length,
    longTasks: longTasks.length,
    longestTaskMs: round(Math.max(0, ...longTasks), 0),
  }),
);
await browser.close();
await server.close();
await database.stop();

/** So many more conversations like one. */
async function fill(id: string, count: number): Promise<void> {
  const tables = patientPool(database.url, support.desk.id);
  const columns =
    'desk, line, status, owner, epoch, turn, seq, handoffs, facts, metadata, title, opened_at, updated_at, details, month';
  await tables.query({
    text: `insert into switchroom_conversations (id, ${columns})
      select concat(id, '_', number), ${columns} from switchroom_conversations, generate_series(1, $2::int) as number where id = $1`,
    values: [id, count],
  });
  await tables.end();
}

/** The scripts the page loads from now on, in bytes as they are sent with gzip. */
function countScripts(loading: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  loading.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
