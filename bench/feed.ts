import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { randomIds, systemClock } from '../src/app/system.ts';
import { nodePrincipal } from '../src/contracts/principal.ts';
import { ModelChain } from '../src/engine/models/model-chain.ts';
import { runReader } from '../src/engine/readers/run-reader.ts';
import { createExchange } from '../src/engine/switchboard.ts';
import type { Pool } from '../src/stores/postgres/connect.ts';
import { packDatabase } from '../src/stores/postgres/pack-database.ts';
import { postgresStore } from '../src/stores/postgres/postgres-store.ts';
import { readersOf } from '../src/stores/postgres/readers.ts';
import { benchDatabase, benchPool } from './database.ts';
import { percentile, round } from './figures.ts';
import { handoffDesk, scriptedLink } from './handoff-desk.ts';

// What it costs a node to watch 10,000 conversations in which nothing happens, and how long after the commit of another node
// an event is heard here; the other node is a process of its own. Half of the time a program holds a transaction open. Then a
// reader in order reads all of it from the oldest commit on.
const WATCHED = 10_000;
const QUIET_MS = 10_000;
const EVENTS = 400;

type Message = { readonly ids: readonly string[] } | { readonly id: string; readonly committedAt: number };

if (process.send) await write(process.env.BENCH_URL ?? '');
else await watch();

async function node(url: string) {
  const pool = await benchPool(url, 8);
  const parts = {
    ...{ desk: handoffDesk, models: new ModelChain([scriptedLink]), prices: {} },
    ...{ store: postgresStore(pool, handoffDesk.id), database: packDatabase(pool, 'public') },
    onDefect: () => undefined,
    ...{ clock: systemClock, ids: randomIds, leaseMs: 60_000 },
  };
  return { pool, switchboard: createExchange(parts).as(nodePrincipal(handoffDesk.id)) };
}

/** The other node: opens the conversations, then says something in one after the other and tells when it was on record. */
async function write(url: string): Promise<void> {
  const { pool, switchboard } = await node(url);
  const ids: string[] = [];
  while (ids.length < WATCHED) {
    const opened = await Promise.all(Array.from({ length: 100 }, () => switchboard.open({ line: 'chat' })));
    ids.push(...opened.map(({ id }) => id));
  }
  process.send?.({ ids } satisfies Message);
  await new Promise((resolve) => process.once('message', resolve));
  const busy = await pool.connect();
  for (let count = 0; count < EVENTS; count++) {
    if (count === EVENTS / 2) await busy.query('begin; create temporary table busy ()');
    const id = ids[(count * 7_919) % WATCHED] ?? '';
    for await (const event of switchboard.say(id, { text: `I was charged twice for invoice ${count}` }))
      if (event.type === 'message-accepted')
        process.send?.({ id, committedAt: performance.timeOrigin + performance.now() } satisfies Message);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 60));
  }
  busy.release(true);
  await pool.end();
  process.disconnect();
}

async function watch(): Promise<void> {
  const server = await benchDatabase();
  const { pool, switchboard } = await node(server.url);
  const other = fork(fileURLToPath(import.meta.url), {
    execArgv: process.execArgv,
    env: { ...process.env, BENCH_URL: server.url },
  });
  const heard = new Map<string, number>();
  const committed = new Map<string, number>();
  const ids = await new Promise<readonly string[]>((resolve) => {
    other.on('message', (message: Message) => {
      if ('ids' in message) resolve(message.ids);
      else committed.set(message.id, message.committedAt);
    });
  });
  const leaving = new AbortController();
  let listening = 0;
  const following = ids.map(async (id) => {
    for await (const { type } of switchboard.follow(id, 0, leaving.signal)) {
      if (type === 'conversation-opened') listening++;
      if (type === 'customer-said') heard.set(id, performance.timeOrigin + performance.now());
    }
  });
  while (listening < WATCHED) await new Promise((resolve) => setTimeout(resolve, 100));
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const before = process.cpuUsage();
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  const { user, system } = process.cpuUsage(before);
  other.send('go');
  await new Promise((resolve) => other.once('exit', resolve));
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  leaving.abort();
  await Promise.all(following);
  const reader = await readAll(pool);
  await pool.end();
  await server.stop();
  const late = [...committed].map(([id, at]) =>
    Math.max(0, (heard.get(id) ?? Number.POSITIVE_INFINITY) - at),
  );
  console.log(
    JSON.stringify({
      watched: WATCHED,
      cpuPctOfACore: round(((user + system) / 1_000 / QUIET_MS) * 100, 2),
      heard: late.filter(Number.isFinite).length,
      missed: late.filter((ms) => !Number.isFinite(ms)).length,
      p50Ms: round(percentile(late, 50)),
      p99Ms: round(percentile(late, 99)),
      reader,
    }),
  );
}

/** How fast a reader that begins at the oldest commit has read every event, and what that costs this process. */
async function readAll(pool: Pool) {
  const { rows } = await pool.query<{ count: number }>({
    text: 'select count(*)::int as count from switchroom_events',
  });
  const wanted = rows[0]?.count ?? 0;
  let events = 0;
  const [began, before] = [performance.now(), process.cpuUsage()];
  let running: { stop(): Promise<void> } | undefined;
  await new Promise<void>((resolve, reject) => {
    running = runReader({
      desk: handoffDesk.id,
      node: 'bench',
      reader: {
        name: 'bench',
        from: 'oldest',
        async read({ commits }) {
          for (const commit of commits) events += commit.events.length;
          if (events >= wanted) resolve();
        },
      },
      store: postgresStore(pool, handoffDesk.id),
      readers: readersOf(pool, handoffDesk.id),
      onDefect: reject,
    });
  });
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  await running?.stop();
  return {
    events,
    perSecond: Math.round((events / ms) * 1_000),
    cpuUsAnEvent: round((user + system) / events),
  };
}
