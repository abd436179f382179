import { randomIds, systemClock } from '../src/app/system.ts';
import type { Switchboard } from '../src/contracts/line.ts';
import { nodePrincipal } from '../src/contracts/principal.ts';
import type { Append, ConversationStore } from '../src/contracts/store.ts';
import { ModelChain } from '../src/engine/models/model-chain.ts';
import { createExchange } from '../src/engine/switchboard.ts';
import { packDatabase } from '../src/stores/postgres/pack-database.ts';
import { postgresStore } from '../src/stores/postgres/postgres-store.ts';
import { type BareLimit, bareLimit } from './bare-limit.ts';
import { benchDatabase, benchPool } from './database.ts';
import { median, round, timed } from './figures.ts';
import { handoffDesk, scriptedLink } from './handoff-desk.ts';
import { historyEvents } from './history-events.ts';

// One durable handoff turn (customer message, handoff, reply) of ours, beside the same facts in two bare commits.
const ROUNDS = 600;
const WARM_UP = 150;
const AT_ONCE = 16;
/** Turns in one sample, and samples, of some conversations at once. */
const TURNS = 960;
const SAMPLES = 10;
const TEXT = 'I was charged twice for invoice';

let asked = 0;

const server = await benchDatabase();
const pool = await benchPool(server.url, AT_ONCE);
const appended: Append[] = [];
const store = spyOn(postgresStore(pool, handoffDesk.id), (append) => appended.push(append));
const parts = {
  ...{ desk: handoffDesk, models: new ModelChain([scriptedLink]), prices: {}, store },
  database: packDatabase(pool, 'public'),
  onDefect: () => undefined,
  ...{ clock: systemClock, ids: randomIds, leaseMs: 60_000 },
};
const switchboard = createExchange(parts).as(nodePrincipal(handoffDesk.id));
const limit = await bareLimit(server.url, AT_ONCE);

const facts = await factsOfATurn();
const empty = await sideBySide(0);
const thousand = await sideBySide(1_000);
const throughput = await together(AT_ONCE);
const at64 = await together(64);
const at256 = await together(256);
const cpuMsPerTurn = await cpu();
const coldMs = round((await coldTurn()) - thousand.oursMs);

await pool.end();
await limit.end();
await server.stop();
console.log(
  JSON.stringify({
    empty,
    thousand,
    flatness: round(thousand.oursMs / empty.oursMs),
    throughput: withoutCpu(throughput),
    cpuMsPerTurn,
    at64: withoutCpu(at64),
    at256: withoutCpu(at256),
    cpuMsPerTurnAt16: throughput.cpuMs,
    coldMs,
  }),
);

/** Passes every append to `heard` as it goes by. */
function spyOn(real: ConversationStore, heard: (append: Append) => void): ConversationStore {
  return Object.assign(Object.create(real), {
    append(append: Append) {
      heard(append);
      return real.append(append);
    },
  });
}

/** A number of its own makes every message a new request: the same words would not move an agent back and forth. */
async function ourTurn(board: Switchboard, id: string): Promise<void> {
  for await (const _ of board.say(id, { text: `${TEXT} ${++asked}` }));
}

/** What one of our turns appends: two commits. */
async function factsOfATurn(): Promise<readonly Append[]> {
  const { id } = await switchboard.open({ line: 'chat' });
  appended.length = 0;
  await ourTurn(switchboard, id);
  return [...appended];
}

/** Alternates ours and the limit; each on conversations of its own, `items` long before the first turn. */
async function sideBySide(items: number) {
  const ours: number[] = [];
  const bare: number[] = [];
  let id = '';
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    // A fresh conversation every few turns: an empty one must stay near empty.
    if (round % (items === 0 ? 1 : 20) === 0) id = await conversationOf(items);
    const bareId = `bare-${items}-${round}`;
    await limit.open(bareId);
    const [oursMs, bareMs] = [
      await timed(() => ourTurn(switchboard, id)),
      await timed(() => limitTurn(limit, bareId)),
    ];
    if (round >= WARM_UP) {
      ours.push(oursMs);
      bare.push(bareMs);
    }
  }
  const [oursMs, limitMs] = [round(median(ours)), round(median(bare))];
  return { oursMs, limitMs, ratio: round(median(ours) / median(bare)) };
}

async function limitTurn(bare: BareLimit, id: string): Promise<void> {
  const base = facts[0]?.expectedSeq ?? 0;
  for (const append of facts) {
    await bare.write(id, {
      ...append,
      events: append.events.map((event) => ({ ...event, seq: event.seq - base })),
    });
  }
}

/** Opens a conversation with so many earlier items in the log and in memory. */
async function conversationOf(items: number): Promise<string> {
  const { id } = await switchboard.open({ line: 'chat' });
  if (items === 0) return id;
  const state = await store.state(id);
  if (!state) throw new TypeError('The conversation was just opened.');
  const events = historyEvents(items, state.seq);
  await store.append({
    state: { ...state, seq: state.seq + items, turn: 1 },
    events,
    expectedSeq: state.seq,
    ...{ node: 'bench', heldBy: null, holds: false },
  });
  // Not timed: the switchboard finds the log has moved on, and reads it.
  await ourTurn(switchboard, id);
  return id;
}

/** Turns a second of so many conversations at once, beside the limit, and the CPU time of this process for one of ours. */
async function together(atOnce: number) {
  const ids = await Promise.all(Array.from({ length: atOnce }, () => conversationOf(0)));
  const bareIds = ids.map((id) => `bare-${atOnce}-${id}`);
  for (const id of bareIds) await limit.open(id);
  const each = Math.ceil(TURNS / atOnce);
  const [ours, bare, cpuMs]: [number[], number[], number[]] = [[], [], []];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const { user, system } = process.cpuUsage();
    ours.push(await rate(ids, each, (id) => ourTurn(switchboard, id)));
    const used = process.cpuUsage({ user, system });
    cpuMs.push((used.user + used.system) / 1_000 / (each * atOnce));
    bare.push(await rate(bareIds, each, (id, turn) => limitTurnAt(id, sample * each + turn)));
  }
  const ratio = round(median(ours) / median(bare));
  return {
    ours: round(median(ours), 0),
    limit: round(median(bare), 0),
    ratio,
    cpuMs: round(median(cpuMs)),
  };
}

function withoutCpu({ ours, limit, ratio }: Awaited<ReturnType<typeof together>>) {
  return { ours, limit, ratio };
}

async function limitTurnAt(id: string, turn: number): Promise<void> {
  const base = facts[0]?.expectedSeq ?? 0;
  const length = facts.reduce((sum, { events }) => sum + events.length, 0);
  for (const append of facts) {
    const events = append.events.map((event) => ({ ...event, seq: event.seq - base + turn * length }));
    await limit.write(id, { ...append, events });
  }
}

async function rate(
  ids: readonly string[],
  each: number,
  turn: (id: string, turn: number) => Promise<void>,
): Promise<number> {
  const ms = await timed(() =>
    Promise.all(
      ids.map(async (id) => {
        for (let number = 0; number < each; number++) await turn(id, number);
      }),
    ),
  );
  return (1000 * ids.length * each) / ms;
}

/** CPU time of this process, user and system, per turn. */
async function cpu(): Promise<number> {
  const ids = await Promise.all(Array.from({ length: ROUNDS }, () => conversationOf(0)));
  const before = process.cpuUsage();
  for (const id of ids) await ourTurn(switchboard, id);
  const { user, system } = process.cpuUsage(before);
  return round((user + system) / 1000 / ROUNDS);
}

/** A turn of a long conversation that the node has not in memory; it is no node that has just begun, as that tells the database of itself first. */
async function coldTurn(): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < 20; count++) {
    const [before, id] = [await conversationOf(0), await conversationOf(1_000)];
    const another = createExchange(parts).as(nodePrincipal(handoffDesk.id));
    await ourTurn(another, before);
    times.push(await timed(() => ourTurn(another, id)));
  }
  return median(times);
}
