import cluster, { type Worker } from 'node:cluster';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { SwitchroomError } from '../contracts/errors.ts';
import type { Logger } from '../contracts/log.ts';
import { type FromWorker, STOP, WORKER, type WorkerPlace } from './worker-place.ts';

/** A worker that ended sooner than this after its start is started again later and later, in ms. */
const SHORT_LIFE_MS = 10_000;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;

/** How long it takes until a worker is started again that lived so long, when the last time it took `beforeMs`; all in ms. */
export function pauseMsAfter(livedMs: number, beforeMs: number): number {
  if (livedMs >= SHORT_LIFE_MS) return 0;
  return Math.min(Math.max(FIRST_PAUSE_MS, 2 * beforeMs), LONGEST_PAUSE_MS);
}

/** What is printed of a start, as the first worker tells it. */
export interface Started {
  /** Where it is reached; the link that signs an owner in, where there is one. */
  readonly address: string;
  /** Resolves to the other lines, once it is known which models answer. */
  readonly lines: Promise<readonly string[]>;
}

/** Processes that serve the same port, each a node of its own; one that ends is started again. */
export class Workers {
  readonly #log: Pick<Logger, 'error'>;
  /** What they make the login of packs' tools with: the same for all, as a new one would lock the others out. */
  readonly #secret = randomBytes(24).toString('hex');
  readonly #pauses = new Map<number, number>();
  readonly #running = new Map<number, Worker>();
  readonly #failed = Promise.withResolvers<never>();
  #hasStarted = false;
  #isStopping = false;

  constructor(log: Pick<Logger, 'error'>) {
    this.#log = log;
    this.#failed.promise.catch(() => undefined);
  }

  /** Starts so many: the first makes the tables, then the others. Throws `worker-failed` when one ends before it serves. */
  async start(count: number): Promise<Started> {
    const lines = Promise.withResolvers<readonly string[]>();
    const first = this.#fork(1, (told) => told.lines && lines.resolve(told.lines));
    const address = await Promise.race([first, this.#failed.promise]);
    const others = Array.from({ length: count - 1 }, (_, index) => this.#fork(index + 2));
    await Promise.race([Promise.all(others), this.#failed.promise]);
    this.#hasStarted = true;
    return { address, lines: lines.promise };
  }

  /** Has all of them finish what they do; resolves when they have ended. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await Promise.all(
      [...this.#running.values()].map(async (worker) => {
        const ended = once(worker, 'exit');
        if (worker.isConnected()) worker.send(STOP);
        else worker.process.kill('SIGKILL');
        await ended;
      }),
    );
  }

  /** Starts one; resolves to its address once it serves. */
  #fork(number: number, hear: (told: FromWorker) => void = () => undefined): Promise<string> {
    const startedAt = performance.now();
    const place: WorkerPlace = { number, secret: this.#secret, isFirst: number === 1 && !this.#hasStarted };
    const worker = cluster.fork({ [WORKER]: JSON.stringify(place) });
    const serves = Promise.withResolvers<string>();
    this.#running.set(number, worker);
    worker.on('message', (told: FromWorker) => {
      if (told.address !== undefined) serves.resolve(told.address);
      hear(told);
    });
    worker.on('exit', (code, signal) => {
      this.#running.delete(number);
      this.#onExit(number, { pid: worker.process.pid, code, signal }, performance.now() - startedAt);
    });
    return serves.promise;
  }

  #onExit(number: number, how: object, livedMs: number): void {
    if (this.#isStopping) return;
    if (!this.#hasStarted) {
      this.#failed.reject(new SwitchroomError('worker-failed', 'It says above why.'));
      return;
    }
    const pauseMs = pauseMsAfter(livedMs, this.#pauses.get(number) ?? 0);
    this.#pauses.set(number, pauseMs);
    this.#log.error({ worker: number, ...how, pauseMs }, 'A worker has ended, and is started again.');
    setTimeout(() => {
      if (!this.#isStopping) void this.#fork(number);
    }, pauseMs);
  }
}
