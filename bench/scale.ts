import { postgresStore } from '../src/stores/postgres/postgres-store.ts';
import { Helper } from './calls/process.ts';
import { BENCH_SCHEMA, benchDatabase, benchPool, patientPool } from './database.ts';
import { percentile, round, timed } from './figures.ts';
import { checkPlans } from './scale/check-plans.ts';
import { copied } from './scale/copied.ts';
import { type Copies, copyConversations } from './scale/copy-conversations.ts';
import { operations, type Path } from './scale/operations.ts';
import type { PlanMode } from './scale/plans.ts';
import { realConversations } from './scale/real-conversations.ts';
import { tableSizes } from './scale/table-sizes.ts';

// A desk with as many conversations as a year brings, 10,000 in a turn and 10,000 watched. How long does each thing take that the
// product asks of its store, are its rows found without looking at others, what does a node cost that does nothing, and what
// do several nodes do in a second?
const [conversations = 1_000_000, rounds = 1_000] = process.argv.slice(2).map(Number);
const IN_FLIGHT = Math.min(10_000, Math.ceil(conversations / 20));
const BOUND_MS = 10;
const IDLE_PCT = 1;
/** The longest page that is asked for; who reads or sorts more has no index. */
const MOST_ROWS = 1_000;
const QUIET_MS = 65_000;
const BUSY_MS = 10_000;
const AT_ONCE = 64;
const REAL = 80;
const YEAR_HOURS = 365 * 24;

const WATCHED = `select id, seq from switchroom_conversations where desk = 'bench' and status = 'open' and node is null limit $1`;

const server = await benchDatabase();
const pool = await benchPool(server.url, 8);
console.log(`${conversations} conversations are made ...`);
const began = performance.now();
await fill();
console.log(`... in ${Math.round((performance.now() - began) / 1_000)} s`);

const sizes = await tableSizes(server.url, BENCH_SCHEMA);
const { measured, limit } = await timesOfAll();
const faults = new Set([...(await faultsIn('force_custom_plan')), ...(await faultsIn('force_generic_plan'))]);
const idle = await idleNode();
const turnsPerSecond = await turnsOfNodes();
await pool.end();
await server.stop();

const busy = idle.upkeep.nodePct >= IDLE_PCT ? [`an idle node takes ${idle.upkeep.nodePct} % of a core`] : [];
const late = measured.filter(({ path, p99Ms }) => (path === 'hot' || path === 'lists') && p99Ms >= BOUND_MS);
for (const { name, p99Ms } of late)
  console.log(`MISSED: ${name} takes ${p99Ms} ms at p99, not under ${BOUND_MS} ms`);
for (const fault of [...busy, ...faults]) console.log(`MISSED: ${fault}`);
console.log(
  JSON.stringify({
    conversations,
    ...sizes,
    worst: worst('hot'),
    worstOfLists: worst('lists'),
    ...{ boundMs: BOUND_MS, limit },
    ...idle,
    turnsPerSecond,
    missed: [...late.map(({ name }) => name), ...busy, ...faults],
  }),
);
if (late.length + busy.length + faults.size > 0) process.exitCode = 1;

/** Most of it over, and of the last hours what a desk has in all the other states. */
async function fill(): Promise<void> {
  const real = await realConversations(pool, REAL);
  const copies: Copies[] = [
    { kind: 'closed', count: conversations - 3 * IN_FLIGHT, hours: YEAR_HOURS },
    { kind: 'open', count: 1.5 * IN_FLIGHT, hours: 20 },
    { kind: 'waiting', count: IN_FLIGHT / 4, hours: 20 },
    { kind: 'approval', count: IN_FLIGHT / 4, hours: 20 },
    { kind: 'held', count: IN_FLIGHT, hours: 1 },
  ];
  await copyConversations(
    pool,
    real,
    copies.map((one) => ({ ...one, count: Math.round(one.count) })),
  );
  const patient = patientPool(server.url, BENCH_SCHEMA);
  await patient.query({ text: 'vacuum analyze' });
  await patient.end();
}

/** How long each operation takes, one at a time, each round with other conversations; beside the least the database can be asked. */
async function timesOfAll() {
  const limit: number[] = [];
  const measured = [];
  const some = await copied(server.url, BENCH_SCHEMA);
  for (const operation of await operations(postgresStore(pool, 'bench'), pool, some)) {
    const of: number[] = [];
    for (
      let round = 0;
      round < (operation.path === 'upkeep' || operation.path === 'command' ? rounds / 50 : rounds);
      round++
    ) {
      const prepared = (await operation.prepare?.()) ?? [];
      of.push(await timed(() => operation.run(prepared)));
      limit.push(await timed(() => pool.query({ name: 'limit', text: 'select 1' })));
    }
    const { name, path } = operation;
    measured.push({ name, path, ...tailOf(of) });
    console.log(`${path} ${name}: ${tailOf(of).p50Ms} ms, p99 ${tailOf(of).p99Ms} ms`);
  }
  return { measured, limit: tailOf(limit) };
}

function tailOf(times: readonly number[]) {
  return { p50Ms: round(percentile(times, 50), 2), p99Ms: round(percentile(times, 99), 2) };
}

function worst(of: Path) {
  const [slowest] = measured.filter(({ path }) => path === of).toSorted((a, b) => b.p99Ms - a.p99Ms);
  return slowest && { name: slowest.name, p50Ms: slowest.p50Ms, p99Ms: slowest.p99Ms };
}

async function faultsIn(mode: PlanMode): Promise<readonly string[]> {
  return (await checkPlans(server.url, BENCH_SCHEMA, mode, MOST_ROWS)).faults;
}

/** What a node costs that does nothing but what it does unasked, and then one whose clients watch conversations besides. */
async function idleNode() {
  const node = new Helper('../scale/serve.ts', { args: [server.url] });
  const { rows } = await pool.query<{ id: string; seq: number }>({ text: WATCHED, values: [IN_FLIGHT] });
  const upkeep = await costOf(node, QUIET_MS);
  const watched = await node.ask<number>('watch', rows);
  const watching = { watched, ...(await costOf(node, QUIET_MS / 3)) };
  await node.ask('end');
  await node.stop();
  return { upkeep: { ...upkeep, boundPct: IDLE_PCT }, watching: { ...watching, boundPct: 2 } };
}

async function costOf(node: Helper, ms: number) {
  const { nodePct, serverPct } = await node.ask<{ nodePct: number; serverPct: number }>('quiet', { ms });
  return { nodePct: round(nodePct, 2), serverPct: round(serverPct, 2) };
}

/** Turns a second of all nodes together, by how many there are. */
async function turnsOfNodes(): Promise<Record<string, number>> {
  const rates: Record<string, number> = {};
  for (const count of [1, 2, 4]) {
    const nodes = Array.from(
      { length: count },
      () => new Helper('../scale/serve.ts', { args: [server.url] }),
    );
    const turns = await Promise.all(
      nodes.map((node) => node.ask<number>('turns', { ms: BUSY_MS, atOnce: AT_ONCE })),
    );
    rates[count] = Math.round(turns.reduce((sum, one) => sum + one, 0));
    await Promise.all(nodes.map((node) => node.ask('end').then(() => node.stop())));
  }
  return rates;
}
