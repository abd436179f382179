import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startReaders } from '../src/app/feed-readers.ts';
import { randomIds, systemClock } from '../src/app/system.ts';
import { startTelemetry } from '../src/app/telemetry.ts';
import { nodePrincipal } from '../src/contracts/principal.ts';
import { ModelChain } from '../src/engine/models/model-chain.ts';
import { createExchange } from '../src/engine/switchboard.ts';
import { packDatabase } from '../src/stores/postgres/pack-database.ts';
import { postgresStore } from '../src/stores/postgres/postgres-store.ts';
import { benchDatabase, benchPool } from './database.ts';
import { median, round, timed } from './figures.ts';
import { handoffDesk, scriptedLink } from './handoff-desk.ts';

// What spans and metrics cost a turn: the same handoff turns with telemetry on and off, in turns, in one process. The receiver of the
// spans is in this process too, so its work counts as well.
const ROUNDS = Number(process.argv[2] ?? 12);
const TURNS = 150;

const server = await benchDatabase();
const pool = await benchPool(server.url, 10);
const { id } = handoffDesk;
const switchboard = createExchange({
  ...{ desk: handoffDesk, models: new ModelChain([scriptedLink]), prices: {} },
  ...{ store: postgresStore(pool, id), database: packDatabase(pool, 'public') },
  onDefect: () => undefined,
  ...{ clock: systemClock, ids: randomIds, leaseMs: 60_000 },
}).as(nodePrincipal(id));
let bytes = 0;
const receiver = createServer((request, response) => {
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  request.on('end', () => response.end('{}'));
});
await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`;
const variables = {
  ...process.env,
  OTEL_METRICS_EXPORTER: 'prometheus',
  OTEL_EXPORTER_PROMETHEUS_PORT: '0',
};
const log = { warn: () => undefined, error: (fields: object) => console.error(fields) };

/** How long a turn takes, in ms. */
async function msPerTurn(): Promise<number> {
  const took = await timed(async () => {
    for (let turn = 0; turn < TURNS; turn++) {
      const opened = await switchboard.open({ line: 'chat' });
      for await (const _ of switchboard.say(opened.id, { text: `I was charged twice for invoice ${turn}` }));
    }
  });
  return took / TURNS;
}

async function withTelemetry(): Promise<number> {
  const telemetry = await startTelemetry({ variables }, log);
  const desk = { id, pool, url: server.url, clock: systemClock, needConsent: new Set<string>() };
  const readers = await startReaders(desk, { telemetry }, (thrown) => console.error(thrown));
  const took = await msPerTurn();
  await readers.stop();
  await telemetry.stop();
  return took;
}

await msPerTurn();
await withTelemetry();
const off: number[] = [];
const on: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  // Which goes first changes, so that a machine that gets slower is no cost of either.
  const first = round % 2 === 0;
  if (first) off.push(await msPerTurn());
  on.push(await withTelemetry());
  if (!first) off.push(await msPerTurn());
}
receiver.closeAllConnections();
receiver.close();
await pool.end();
await server.stop();
const ratios = on.map((ms, at) => ms / (off[at] ?? Number.NaN));
console.log(
  JSON.stringify({
    offMs: round(median(off)),
    onMs: round(median(on)),
    ratio: round(median(ratios)),
    mostRatio: 1.1,
    spanBytes: bytes,
  }),
);
