import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startReaders } from '../src/app/feed-readers.ts';
import { randomIds, systemClock } from '../src/app/system.ts';
import { startTelemetry } from '../src/app/telemetry.ts';
import { nodePrincipal } from '../src/contracts/principal.ts';
import { ModelChain } from '../src/engine/models/model-chain.ts';
import { createExchange } from '../src/engine/switchboard.ts';
import { packDatabase } from '../src/stores/postgres/pack-database.ts';
import { postgresStore } from '../src/stores/postgres/postgres-store.ts';
import { readersOf } from '../src/stores/postgres/readers.ts';
import { benchDatabase, benchPool } from './database.ts';
import { median, round, timed } from './figures.ts';
import { handoffDesk, scriptedLink } from './handoff-desk.ts';

// What spans and metrics cost a turn: the same handoff turns with telemetry on and off, in turns, one turn after the other without a
// pause. What was committed while telemetry was off is read before it is measured, and what was committed meanwhile after. The receiver
// of the spans is a process of its own.
const ROUNDS = Number(process.argv[2] ?? 12);
const TURNS = 500;

if (process.send) receive();
else await measure();

/** The receiver: takes what comes, and counts it. */
function receive(): void {
  let bytes = 0;
  const server = createServer((request, response) => {
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    request.on('end', () => response.end('{}'));
  });
  server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
  process.on('message', () => process.send?.(bytes, () => process.exit()));
  // A bench that failed takes its receiver with it.
  process.on('disconnect', () => process.exit());
}

async function measure(): Promise<void> {
  const server = await benchDatabase();
  const pool = await benchPool(server.url, 10);
  const { id } = handoffDesk;
  const switchboard = createExchange({
    ...{ desk: handoffDesk, models: new ModelChain([scriptedLink]), prices: {} },
    ...{ store: postgresStore(pool, id), database: packDatabase(pool, 'public') },
    onDefect: () => undefined,
    ...{ clock: systemClock, ids: randomIds, leaseMs: 60_000 },
  }).as(nodePrincipal(id));
  const receiver = fork(fileURLToPath(import.meta.url));
  const [port] = await once(receiver, 'message');
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${port}`;
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
        for await (const _ of switchboard.say(opened.id, {
          text: `I was charged twice for invoice ${turn}`,
        }));
      }
    });
    return took / TURNS;
  }

  const places = readersOf(pool, id);
  async function allIsRead(): Promise<void> {
    for (;;) {
      const readers = await places.list();
      if (readers.length > 0 && readers.every(({ behind }) => behind === 0)) return;
      await pause(50);
    }
  }

  async function withTelemetry(): Promise<number> {
    const telemetry = await startTelemetry({ variables }, log);
    const desk = { id, pool, url: server.url, clock: systemClock, needConsent: new Set<string>() };
    const readers = await startReaders(desk, { telemetry }, (thrown) => console.error(thrown));
    await allIsRead();
    const took = await msPerTurn();
    await allIsRead();
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
  receiver.send('done');
  const [spanBytes] = await once(receiver, 'message');
  await pool.end();
  await server.stop();
  const ratios = on.map((ms, at) => ms / (off[at] ?? Number.NaN));
  console.log(
    JSON.stringify({
      offMs: round(median(off)),
      onMs: round(median(on)),
      ratio: round(median(ratios)),
      mostRatio: 1.1,
      spanBytes,
    }),
  );
}
