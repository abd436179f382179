import { setTimeout as sleep } from 'node:timers/promises';
import { randomIds, systemClock, systemTimers } from '../src/app/system.ts';
import { nodePrincipal } from '../src/contracts/principal.ts';
import { ModelChain } from '../src/engine/models/model-chain.ts';
import { createExchange } from '../src/engine/switchboard.ts';
import { openaiRealtime } from '../src/models/openai-realtime/index.ts';
import { packDatabase } from '../src/stores/postgres/pack-database.ts';
import { postgresStore } from '../src/stores/postgres/postgres-store.ts';
import { Listener } from './calls/listener.ts';
import { Helper } from './calls/process.ts';
import { Stopwatch, type Waterfall } from './calls/waterfall.ts';
import { benchDatabase, benchPool } from './database.ts';
import { percentile, round } from './figures.ts';
import { handoffDesk, scriptedLink } from './handoff-desk.ts';

// What a handoff costs on the phone: from the model's decision until the new owner is asked to speak, with 200 calls held
// and a speech model, in another process, that confirms every change at once.
const CALLS = 200;
/** Each customer is handed over so often: 40 handoffs a second in all. */
const EVERY_MS = 5_000;
const WARM_UP_MS = 5_000;
const MEASURED_MS = 20_000;
const AT_ONCE = 20;

const server = await benchDatabase();
const pool = await benchPool(server.url, AT_ONCE);
const vendor = new Helper('./handoff-model.ts');
const watch = new Stopwatch();
let defects = 0;
const exchange = createExchange({
  ...{ desk: handoffDesk, models: new ModelChain([scriptedLink]), prices: {} },
  ...{ database: packDatabase(pool, 'public'), clock: systemClock, ids: randomIds, leaseMs: 60_000 },
  store: watch.store(postgresStore(pool, handoffDesk.id)),
  speech: {
    model: watch.model(openaiRealtime({ url: await vendor.ask<string>('modelUrl') })),
    timers: systemTimers,
  },
  onDefect: (thrown, where) => {
    if (defects++ < 3) console.error(where, thrown);
  },
});
const switchboard = exchange.as(nodePrincipal(handoffDesk.id));

const lines = await answerCalls();
await vendor.ask('talk', { everyMs: EVERY_MS, ms: WARM_UP_MS });
watch.handoffs.length = 0;
await vendor.ask('talk', { everyMs: EVERY_MS, ms: MEASURED_MS });
await sleep(1_000);
const handoffs = [...watch.handoffs];
const lost = lines.filter(({ ended }) => ended !== undefined).length;
await Promise.all(lines.map(({ call }) => call?.hangUp()));
await vendor.stop();
await pool.end();
await server.stop();
report(handoffs);

async function answerCalls(): Promise<Listener[]> {
  const lines: Listener[] = [];
  for (let count = 0; count < CALLS; count++) {
    const { id } = await switchboard.open({ line: 'phone' });
    const line = new Listener();
    line.call = await switchboard.answer(id, line);
    lines.push(line);
  }
  return lines;
}

/** Ours is what is left of a handoff without the commits: the vendor's confirmation, which comes at once, is in it. */
function report(all: readonly Waterfall[]): void {
  const each = (ms: (handoff: Waterfall) => number) => {
    const times = all.map(ms);
    return { p50: round(percentile(times, 50)), p99: round(percentile(times, 99)) };
  };
  const step = (name: string, ms: (handoff: Waterfall) => number) => {
    const { p50, p99 } = each(ms);
    console.log(`${name}: ${p50} ms (p99 ${p99})`);
  };
  console.log(`${all.length} handoffs on ${CALLS} calls, ${lost} calls lost, ${defects} defects`);
  step('decided -> the commit begins', ({ decidedAt, commitFrom }) => commitFrom - decidedAt);
  step('the commit of the handoff', ({ commitFrom, committedAt }) => committedAt - commitFrom);
  step('committed -> the vendor is told', ({ committedAt, toldAt }) => toldAt - committedAt);
  step('told -> acknowledged', ({ toldAt, acknowledgedAt }) => acknowledgedAt - toldAt);
  step('acknowledged -> a response is asked for', ({ acknowledgedAt, askedAt }) => askedAt - acknowledgedAt);
  step('decided -> a response is asked for', ({ decidedAt, askedAt }) => askedAt - decidedAt);
  const ours = each(({ decidedAt, askedAt, commitMs }) => askedAt - decidedAt - commitMs);
  const commit = each(({ commitMs }) => commitMs);
  console.log(
    JSON.stringify({ p50Ms: ours.p50, p99Ms: ours.p99, commitP50Ms: commit.p50, commitP99Ms: commit.p99 }),
  );
}
