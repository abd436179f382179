import { connect, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { type Answer, answersIn } from './answers.ts';
import type { Crafted } from './craft.ts';
import type { Judge } from './judge.ts';
import type { Random } from './random.ts';

/** A server that lets a whole request lie for so long hangs, in ms. */
const HANG_MS = 20_000;
/** What never comes to an end is ended by the server within this, in ms. */
const HALF_MS = 45_000;
/** How long the rest of a stream is listened to, in ms. */
const STREAM_MS = 50;
const SLOW_MS = 3;

/** Where requests go, and who judges what comes of them. */
export interface Target {
  readonly port: number;
  readonly judge: Judge;
  /** Words of others' conversations. */
  readonly others: readonly string[];
}

/** A connection, what came on it, and who waits for more. */
export class Wire {
  readonly socket: Socket;
  #chunks: Buffer[] = [];
  #closed = false;
  #news = Promise.withResolvers<void>();

  constructor(port: number) {
    this.socket = connect(port, '127.0.0.1');
    this.socket.setNoDelay(true);
    this.socket.on('error', () => undefined);
    this.socket.on('data', (chunk: Buffer) => this.#tell(() => this.#chunks.push(chunk)));
    this.socket.on('close', () => this.#tell(() => (this.#closed = true)));
  }

  get received(): Buffer {
    if (this.#chunks.length > 1) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0] ?? Buffer.alloc(0);
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** Resolves at the next news, or after so many ms; to whether there were any. */
  async more(ms: number): Promise<boolean> {
    const stop = new AbortController();
    const late = delay(ms, false, { signal: stop.signal }).catch(() => false);
    const came = await Promise.race([this.#news.promise.then(() => true), late]);
    stop.abort();
    return came;
  }

  #tell(what: () => void): void {
    what();
    this.#news.resolve();
    this.#news = Promise.withResolvers();
  }
}

/** Sends whole requests on one connection, one write for all of them, and judges the answers. */
export async function ask(target: Target, requests: readonly Crafted[]): Promise<void> {
  const wire = new Wire(target.port);
  wire.socket.write(Buffer.concat(requests.map(({ bytes }) => bytes)));
  await judgeAll(target, wire, requests);
}

/** Sends one byte after the other. */
export async function askSlowly(target: Target, request: Crafted): Promise<void> {
  const wire = new Wire(target.port);
  for (const byte of request.bytes.subarray(0, 400)) {
    if (wire.closed) break;
    wire.socket.write(Buffer.of(byte));
    await delay(SLOW_MS);
  }
  wire.socket.write(request.bytes.subarray(400));
  await judgeAll(target, wire, [request]);
}

/** Sends all, and closes its own half at once: the answer still comes. */
export async function askAndClose(target: Target, request: Crafted): Promise<void> {
  const wire = new Wire(target.port);
  wire.socket.end(request.bytes);
  // A server may take the end for the caller's leaving, but not wait for more.
  while (!wire.closed) if (!(await wire.more(HANG_MS)) && wire.received.length === 0) break;
  const answers = answersIn(wire.received, [request.method], wire.closed);
  for (const answer of answers)
    target.judge.answer(String(request.bytes), answer, request.method, othersFor(target, request));
  if (!wire.closed && answers.length === 0) target.judge.fault('hangs', String(request.bytes), 'half closed');
  wire.socket.destroy();
}

/** Sends a part, or all, and breaks the connection. */
export async function askAndLeave(target: Target, request: Crafted, random: Random): Promise<void> {
  const wire = new Wire(target.port);
  wire.socket.write(request.bytes.subarray(0, random.int(1, request.bytes.length)));
  await wire.more(random.int(0, 30));
  if (random.chance(0.5)) wire.socket.resetAndDestroy();
  else wire.socket.destroy();
}

/** Sends a part and no more: the server gives it up by itself, and says so. */
export async function askHalf(target: Target, request: Crafted, random: Random): Promise<void> {
  const wire = new Wire(target.port);
  const part = request.bytes.subarray(0, random.int(1, request.bytes.length - 1));
  wire.socket.write(part);
  const until = Date.now() + HALF_MS;
  while (!wire.closed && Date.now() < until) await wire.more(HALF_MS);
  for (const answer of answersIn(wire.received, [request.method], wire.closed))
    target.judge.answer(String(part), answer, request.method, othersFor(target, request));
  if (!wire.closed) target.judge.fault('hangs', String(part), 'It is still open.');
  wire.socket.destroy();
}

async function judgeAll(target: Target, wire: Wire, requests: readonly Crafted[]): Promise<void> {
  const methods = requests.map(({ method }) => method);
  let answers: Answer[] = [];
  for (;;) {
    answers = answersIn(wire.received, methods, wire.closed);
    const ended = answers.filter((answer) => answer.ended).length;
    const streams = answers.at(-1)?.type === 'text/event-stream' || answers.at(-1)?.status === 101;
    if (wire.closed || ended >= requests.length) break;
    const came = await wire.more(streams ? STREAM_MS : HANG_MS);
    if (!came) {
      // Of what is no whole request more may come; of a stream enough was heard.
      const asked = requests[ended];
      if (!streams && asked?.complete)
        target.judge.fault('hangs', String(asked.bytes), String(wire.received));
      break;
    }
  }
  for (const [at, answer] of answers.entries()) {
    const asked = requests[Math.min(at, requests.length - 1)]!;
    target.judge.answer(String(asked.bytes), answer, asked.method, othersFor(target, asked));
  }
  const [first] = requests;
  if (wire.closed && answers.length === 0 && first?.complete)
    target.judge.fault('notProblem', String(first.bytes), 'The connection was closed without an answer.');
  wire.socket.destroy();
}

function othersFor({ others }: Target, { credentials }: Crafted): readonly string[] {
  return credentials.readsAll ? [] : others;
}
