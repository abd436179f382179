import { setTimeout as sleep } from 'node:timers/promises';
import { Helper, ON_TIME } from './calls/process.ts';
import type { Soaked } from './calls/soak-world.ts';
import { benchDatabase } from './database.ts';
import { round } from './figures.ts';

// Short phone calls, one after the other and many at a time, through the whole server: is sound lost, is it known what was
// heard, and is all memory given back?
const [calls = 1_000, delayMs = 0] = process.argv.slice(2).map(Number);
const WARM_UP = 100;
const AT_ONCE = 60;
const HELD = 200;
const SETTLE_MS = 3_000;

const database = await benchDatabase();
const world = new Helper('./soak-world.ts', { core: 1, flags: ON_TIME });
const modelUrl = await world.ask<string>('modelUrl');
const server = new Helper('./switchroom.ts', { args: [modelUrl, database.url], core: 0 });
const callee = { ...(await server.ask<object>('callee')), delayMs };

await soak(WARM_UP);
const before = await memory();
const heldKb = await held();
const startedAt = performance.now();
const soaked = await soak(calls - WARM_UP);
const seconds = Math.round((performance.now() - startedAt) / 1000);
const after = await memory();
await server.stop();
await world.stop();
await database.stop();

console.log(
  `${soaked.calls} calls in ${seconds} s, ${AT_ONCE} at a time: ${soaked.sent} portions of sound; ` +
    `after ${WARM_UP} calls ${megabytes(before)} MB were in use, after ${calls} calls ${megabytes(after)} MB`,
);
console.log(
  JSON.stringify({
    calls: soaked.calls + WARM_UP,
    framesLost: soaked.lost,
    framesReordered: soaked.disordered,
    bargeIns: soaked.truncations,
    truncationErrorP50Ms: soaked.truncationP50Ms,
    truncationErrorP99Ms: soaked.truncationP99Ms,
    truncationErrorWorstMs: soaked.truncationWorstMs,
    kbPerCallHeld: heldKb,
    grownKb: round((after - before) / 1024, 0),
    grownKbPerCall: round((after - before) / 1024 / soaked.calls, 2),
  }),
);

function soak(count: number): Promise<Soaked> {
  return world.ask<Soaked>('soak', { count, atOnce: Math.min(AT_ONCE, count), callee });
}

/** Heap and buffers of the server after a collection, when what was going on has ended, in bytes. */
async function memory(): Promise<number> {
  await sleep(SETTLE_MS);
  const { heapUsed, external } = await server.ask<NodeJS.MemoryUsage>('memory');
  return heapUsed + external;
}

/** What a call costs while it is held, in kB. */
async function held(): Promise<number> {
  await world.ask('hold', { count: HELD, callee });
  const during = await memory();
  await world.ask('release');
  return round((during - before) / 1024 / HELD, 1);
}

function megabytes(bytes: number): number {
  return round(bytes / 1024 / 1024, 1);
}
