import { type Guard, personalData, promptInjection, secrets, topics } from 'switchroom';
import { randomIds, systemClock } from '../src/app/system.ts';
import { nodePrincipal } from '../src/contracts/principal.ts';
import { ModelChain } from '../src/engine/models/model-chain.ts';
import { createExchange } from '../src/engine/switchboard.ts';
import { packDatabase } from '../src/stores/postgres/pack-database.ts';
import { postgresStore } from '../src/stores/postgres/postgres-store.ts';
import { benchDatabase, benchPool } from './database.ts';
import { median, percentile, round, timed } from './figures.ts';
import { handoffDeskWith, scriptedLink } from './handoff-desk.ts';

// The same durable handoff turn without guards and with four, which judge the question for both agents, the handoff and
// the answer.
const ROUNDS = 1_000;
const WARM_UP = 200;
const QUESTION =
  'Hello, I was charged twice in May for invoice INV-2207, once on the 3rd and once on the 4th, 49.90 each. My bank ' +
  'says both went through. Could you please pay one of them back? I am on the Team plan since last year.';
const FOUR = [
  promptInjection(),
  topics({
    never: [{ topic: 'shares', words: ['stock tip', 'shares'], say: 'We do not advise on shares.' }],
  }),
  secrets(),
  personalData({ input: 'redact' }),
];

const server = await benchDatabase();
const pool = await benchPool(server.url, 4);
const boards = { none: board([]), four: board(FOUR) };
const times = { none: [] as number[], four: [] as number[] };
for (let turn = 0; turn < ROUNDS + WARM_UP; turn++) {
  for (const which of ['none', 'four'] as const) {
    const { id } = await boards[which].open({ line: 'chat' });
    const ms = await timed(async () => {
      for await (const _ of boards[which].say(id, { text: `${QUESTION} (${turn})` }));
    });
    if (turn >= WARM_UP) times[which].push(ms);
  }
}
await pool.end();
await server.stop();

const none = figuresOf(times.none);
const four = figuresOf(times.four);
console.log(JSON.stringify({ none, four, addedMs: round(four.medianMs - none.medianMs) }));

function board(guards: readonly Guard[]) {
  const desk = handoffDeskWith(guards);
  const exchange = createExchange({
    ...{ desk, models: new ModelChain([scriptedLink]), prices: {}, store: postgresStore(pool, desk.id) },
    database: packDatabase(pool, 'public'),
    onDefect: (thrown) => console.error(thrown),
    ...{ clock: systemClock, ids: randomIds, leaseMs: 60_000 },
  });
  return exchange.as(nodePrincipal(desk.id));
}

function figuresOf(ms: readonly number[]) {
  return { medianMs: round(median(ms)), p99Ms: round(percentile(ms, 99)) };
}
