import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { callersOf } from './callers.ts';
import { type Crafted, craft, type Matter } from './craft.ts';
import type { Judge } from './judge.ts';
import { type Description, operationsIn } from './operations.ts';
import { Random } from './random.ts';
import { ask, askAndClose, askAndLeave, askHalf, askSlowly, type Target } from './send.ts';
import type { Served } from './server.ts';
import { trySocket } from './sockets.ts';

/** How much is sent, and by which chance. */
export interface Storm {
  readonly seed: number;
  readonly requests: number;
  readonly frames: number;
  /** Whether some requests are left half, which takes until the server gives them up. */
  readonly halves: boolean;
  /** Connections that flood with requests and read nothing. */
  readonly floods: number;
}

const AT_ONCE = 20;
const SOCKETS_AT_ONCE = 4;
const FLOOD_BYTES = 1_000_000;
const FLOOD_MS = 4_000;

/** Sends requests and frames of every kind to a server; the same seed makes the same ones. */
export async function storm(
  served: Served,
  judge: Judge,
  { seed, requests, frames, floods, halves: leavesHalf }: Storm,
): Promise<void> {
  const host = `127.0.0.1:${served.port}`;
  const callers = await callersOf(served);
  const description = await describe(served);
  const operations = operationsIn(description, await readFile('docs/http-api.md', 'utf8'));
  const matter: Matter = { description, operations, callers, host, twilioToken: served.twilioToken };
  const target: Target = { port: served.port, judge, others: [callers.canary.words] };
  const halves: Promise<void>[] | undefined = leavesHalf ? [] : undefined;
  const send = async (number: number) => {
    const random = new Random(seed * 1_000_003 + number);
    await sendSome(target, matter, random, halves);
  };
  const socketsOf = async (worker: number) => {
    for (let number = 0; judge.counts.frames < frames && judge.counts.crashes === 0; number += 1)
      await trySocket(
        target,
        { callers, host, url: served.url, twilioToken: served.twilioToken },
        new Random(seed * 7_919 + worker * 100_003 + number),
      );
  };
  let next = 0;
  const work = async () => {
    while (judge.counts.requests < requests && judge.counts.crashes === 0) await send(next++);
  };
  const inParallel = (count: number, one: (worker: number) => Promise<void>) =>
    Promise.all(Array.from({ length: count }, (_, worker) => one(worker)));
  await Promise.all([inParallel(AT_ONCE, work), inParallel(SOCKETS_AT_ONCE, socketsOf)]);
  if (floods > 0) await flood(target, floods);
  await Promise.all(halves ?? []);
  await stillServes(served, judge);
}

/** One request, or several on a connection, in one of the ways that connections are used and abused. */
async function sendSome(
  target: Target,
  matter: Matter,
  random: Random,
  halves: Promise<void>[] | undefined,
): Promise<void> {
  const { counts } = target.judge;
  const way = random.weighted([
    [70, 'whole'],
    [14, 'pipelined'],
    [2, 'slowly'],
    [4, 'closing'],
    [8, 'leaving'],
    [0.6, 'half'],
  ] as const);
  if (way === 'pipelined') {
    const requests = pipelined(random, matter);
    counts.requests += requests.length;
    return ask(target, requests);
  }
  const request = craft(random, matter, true);
  counts.requests += 1;
  if (way === 'slowly') return askSlowly(target, request);
  if (way === 'closing') return askAndClose(target, request);
  if (way === 'leaving') {
    counts.aborted += 1;
    return askAndLeave(target, request, random);
  }
  if (way === 'half' && halves && request.bytes.length > 1) {
    counts.aborted += 1;
    halves.push(askHalf(target, request, random));
    return;
  }
  return ask(target, [request]);
}

/** Several requests in one write; what is not framed as it says can only be the last. */
function pipelined(random: Random, matter: Matter): Crafted[] {
  const requests: Crafted[] = [];
  for (const count = random.int(2, 12); requests.length < count; ) {
    const request = craft(random, matter, requests.length === count - 1);
    requests.push(request);
    if (!request.framed) break;
  }
  return requests;
}

/** Requests without end on connections that read nothing; the server answers others meanwhile, within its memory. */
async function flood({ port, judge }: Target, connections: number): Promise<void> {
  const asked = 'GET /v1/openapi.json HTTP/1.1\r\nhost: localhost\r\n\r\n';
  const bytes = Buffer.from(asked.repeat(Math.ceil(FLOOD_BYTES / asked.length)));
  const sockets = Array.from({ length: connections }, () => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.pause();
    socket.write(bytes);
    return socket;
  });
  const health = await fetch(`http://127.0.0.1:${port}/healthz`, {
    signal: AbortSignal.timeout(5_000),
  }).catch(() => undefined);
  if (health?.status !== 200) judge.fault('hangs', 'the health check in a flood', String(health?.status));
  await delay(FLOOD_MS);
  for (const socket of sockets) socket.destroy();
}

async function describe({ url, operatorKey }: Served): Promise<Description> {
  const headers = operatorKey === undefined ? {} : { authorization: `Bearer ${operatorKey}` };
  const response = await fetch(`${url}/v1/openapi.json`, { headers });
  return (await response.json()) as Description;
}

async function stillServes({ url }: Served, judge: Judge): Promise<void> {
  const health = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(5_000) }).catch(
    (thrown: unknown) => thrown,
  );
  if (!(health instanceof Response) || health.status !== 200)
    judge.fault('hangs', 'the health check', String(health));
}
