import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

interface Question {
  readonly id: number;
  readonly name: string;
  readonly given: unknown;
}

/** What another process answers, by the name of the question. */
export type Answers = Readonly<Record<string, (given: never) => unknown>>;

/** As `npm start` has them. */
const FLAGS = [
  ...['--conditions=switchroom-source', '--expose-gc'],
  ...['--min-semi-space-size=16', '--max-semi-space-size=64'],
];

/** Who measures must not be late itself: without, V8 collects the little that callers keep twice a second. */
export const ON_TIME = ['--initial-old-space-size=512'];

/** How a process is started. */
export interface HelperOptions {
  readonly args?: readonly string[];
  /** Of the machine, which it is held to, where the machine lets it be. */
  readonly core?: number;
  /** Node's own, besides those all have. */
  readonly flags?: readonly string[];
}

/** A process of this benchmark that does what it is asked. */
export class Helper {
  readonly #child: ChildProcess;
  readonly #open = new Map<number, PromiseWithResolvers<unknown>>();
  #asked = 0;

  constructor(file: string, { args = [], core, flags: own = [] }: HelperOptions = {}) {
    const path = fileURLToPath(new URL(file, import.meta.url));
    // More flags of Node's own for a closer look, e.g. `--cpu-prof`.
    const flags = [...FLAGS, ...own, ...(process.env.BENCH_FLAGS?.split(' ') ?? [])];
    this.#child =
      core === undefined || process.platform !== 'linux'
        ? fork(path, args, { execArgv: flags })
        : fork(path, args, { execPath: 'taskset', execArgv: ['-c', `${core}`, process.execPath, ...flags] });
    this.#child.on('message', ({ id, value, error }: { id: number; value: unknown; error?: string }) => {
      if (error === undefined) this.#open.get(id)?.resolve(value);
      else this.#open.get(id)?.reject(new TypeError(error));
      this.#open.delete(id);
    });
    this.#child.on('exit', (code) => {
      for (const { reject } of this.#open.values()) reject(new TypeError(`${file} ended with ${code}.`));
    });
  }

  /** Asks for something. Rejects with what went wrong there. */
  ask<Answer>(name: string, given?: unknown): Promise<Answer> {
    const id = this.#asked++;
    const answered = Promise.withResolvers<unknown>();
    this.#open.set(id, answered);
    this.#child.send({ id, name, given } satisfies Question);
    return answered.promise as Promise<Answer>;
  }

  /** Ends it. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.disconnect();
    await ended;
  }
}

/** Answers the process that started this one, until it is done. */
export function answerWith(answers: Answers): void {
  process.on('disconnect', () => process.exit());
  process.on('message', async ({ id, name, given }: Question) => {
    try {
      const value = await answers[name]?.(given as never);
      process.send?.({ id, value });
    } catch (thrown) {
      process.send?.({ id, error: String(thrown) });
    }
  });
}
