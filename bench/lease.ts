import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../src/stores/embedded/start-embedded.ts';
import { connect, type Pool } from '../src/stores/postgres/connect.ts';
import { startServer } from '../test/support/running-server.ts';
import { orderOf } from './chaos/model.ts';
import { OUTSIDE_URL, startOutsideService } from './chaos/outside-service.ts';
import { percentile, round } from './figures.ts';

// How long after kill -9 of a node in mid-turn another node has taken the turn over, by the database's clock.
const KILLS = 40;
const CONFIG = 'bench/chaos/switchroom.config.ts';
const POLL_MS = 5;

const folder = await mkdtemp(join(tmpdir(), 'switchroom-lease-'));
await chmod(folder, 0o755);
const server = await startEmbedded({ folder });
const pool = connect(server.url, { schema: 'chaos' });
const outside = await startOutsideService();
const environment = { DATABASE_URL: server.url, [OUTSIDE_URL]: outside.url, LOG_LEVEL: 'silent' };
const survivor = await startServer(environment, CONFIG);

const takeovers: number[] = [];
for (let count = 0; count < KILLS; count++) takeovers.push(await takeoverMs(pool));

await survivor.kill();
await outside.stop();
await pool.end();
await server.stop();
await rm(folder, { recursive: true, force: true });
console.log(
  JSON.stringify({
    medianMs: round(percentile(takeovers, 50), 0),
    p99Ms: round(percentile(takeovers, 99), 0),
  }),
);

/** Starts a node, kills it in the middle of a turn, and waits until the survivor has the turn. */
async function takeoverMs(database: Pool): Promise<number> {
  const dying = await startServer(environment, CONFIG);
  const opened = await post(`${dying.url}/v1/conversations`, {});
  const { id, token } = (await opened.json()) as { id: string; token: string };
  const lost = post(`${dying.url}/v1/conversations/${id}/messages`, { text: orderOf('ref-1') }, token);
  lost.catch(() => undefined);
  await until(async () => (await countOf(database, id, 'customer-said')) === 1);
  // The kill may come at any moment between two beats.
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 40));
  const killedAt = performance.now();
  await dying.kill();
  await until(async () => (await countOf(database, id, 'turn-resumed')) === 1);
  return performance.now() - killedAt;
}

async function countOf(database: Pool, id: string, type: string): Promise<number> {
  const text = 'select from switchroom_events where conversation = $1 and type = $2';
  return (await database.query({ text, values: [id, type] })).rowCount ?? 0;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, POLL_MS));
}

function post(url: string, body: object, token?: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  return fetch(url, {
    ...{ method: 'POST', headers },
    body: JSON.stringify(body),
  });
}
