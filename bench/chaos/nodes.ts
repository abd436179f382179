import { setTimeout as delay } from 'node:timers/promises';
import { hasHung, type ServerProcess, startServer } from '../../test/support/running-server.ts';

const CONFIG = 'bench/chaos/switchroom.config.ts';
const RESTART_MS = 200;
const FIRST_ATTEMPTS = 4;

/** What a node is started with. */
export type NodeEnvironment = Readonly<Record<string, string>>;

/** Several Switchrooms on one PostgreSQL, to be killed and stopped. */
export class Nodes {
  readonly #environments: readonly NodeEnvironment[];
  readonly #nodes: (ServerProcess | undefined)[];
  readonly #starting = new Set<Promise<void>>();
  #stopped = false;
  kills = 0;
  /** How many of them neither started nor ended. */
  hangs = 0;

  /** One node for each environment. */
  constructor(environments: readonly NodeEnvironment[]) {
    this.#environments = environments;
    this.#nodes = environments.map(() => undefined);
  }

  /** Rejects when one of them does not start in a few attempts: nothing is broken yet, but the machine may be busy. */
  async start(): Promise<void> {
    const starting = [...this.#nodes.keys()].map(async (place) => {
      for (let attempt = 1; attempt < FIRST_ATTEMPTS; attempt++)
        if (await this.#startAt(place).then(isTrue, isFalse)) return;
      await this.#startAt(place);
    });
    await Promise.all(starting);
  }

  /** The URL of any node that lives; waits until one does. */
  async any(): Promise<string> {
    for (;;) {
      const node = this.#nodes[this.#anyPlace() ?? -1];
      if (node) return node.url;
      await Promise.race([...this.#starting, delay(RESTART_MS)]);
    }
  }

  /** Kills a random node with -9, and starts another in its place; the last one that lives is left alone. */
  async killOne(): Promise<void> {
    const place = this.#nodes.filter((node) => node).length > 1 ? this.#anyPlace() : undefined;
    const node = place === undefined ? undefined : this.#nodes[place];
    if (place === undefined || !node) return;
    this.#nodes[place] = undefined;
    await node.kill();
    this.kills += 1;
    const starting = this.#startAgain(place);
    this.#starting.add(starting);
    starting.finally(() => this.#starting.delete(starting));
  }

  /** Stops a random node in mid-step for so many ms; its clients hear nothing meanwhile. */
  async freezeOne(ms: number): Promise<void> {
    const node = this.#nodes[this.#anyPlace() ?? -1];
    node?.freeze();
    await delay(ms);
    node?.thaw();
  }

  /** Resolves when every node that was started again serves, or is known not to. */
  async settled(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#starting);
  }

  async stop(): Promise<void> {
    await this.settled();
    await Promise.all(this.#nodes.map((node) => node?.kill()));
  }

  #anyPlace(): number | undefined {
    const alive = [...this.#nodes.keys()].filter((place) => this.#nodes[place]);
    return alive[Math.floor(Math.random() * alive.length)];
  }

  /** A node that starts while PostgreSQL is away ends with an error, and is started again, as a supervisor would. */
  async #startAgain(place: number): Promise<void> {
    while (!this.#stopped) {
      try {
        return await this.#startAt(place);
      } catch (thrown) {
        if (hasHung(thrown)) this.hangs += 1;
        await delay(RESTART_MS);
      }
    }
  }

  async #startAt(place: number): Promise<void> {
    const environment = { ...this.#environments[place], LOG_LEVEL: process.env.CHAOS_LOG ?? 'silent' };
    this.#nodes[place] = await startServer(environment, CONFIG);
  }
}

const isTrue = () => true;
const isFalse = () => false;
