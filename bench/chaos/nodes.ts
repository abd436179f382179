import { type ServerProcess, startServer } from '../../test/support/running-server.ts';

const CONFIG = 'bench/chaos/switchroom.config.ts';

/** Several Switchrooms on one PostgreSQL, one of which is killed now and then. */
export class Nodes {
  readonly #environment: Readonly<Record<string, string>>;
  readonly #nodes: (ServerProcess | undefined)[];
  readonly #starting = new Set<Promise<void>>();
  kills = 0;

  constructor(count: number, environment: Readonly<Record<string, string>>) {
    this.#environment = { ...environment, LOG_LEVEL: 'silent' };
    this.#nodes = Array.from({ length: count });
  }

  async start(): Promise<void> {
    await Promise.all([...this.#nodes.keys()].map((place) => this.#startAt(place)));
  }

  /** The URL of any node that lives; waits until one does. */
  async any(): Promise<string> {
    for (;;) {
      const alive = this.#nodes.flatMap((node) => node?.url ?? []);
      const url = alive[Math.floor(Math.random() * alive.length)];
      if (url !== undefined) return url;
      await Promise.race(this.#starting);
    }
  }

  /** Kills a random node that lives with -9, and starts another in its place. */
  async killOne(): Promise<void> {
    const alive = [...this.#nodes.keys()].filter((place) => this.#nodes[place]);
    const place = alive[Math.floor(Math.random() * alive.length)];
    const node = place === undefined ? undefined : this.#nodes[place];
    if (place === undefined || !node) return;
    this.#nodes[place] = undefined;
    await node.kill();
    this.kills += 1;
    const starting = this.#startAt(place);
    this.#starting.add(starting);
    starting.finally(() => this.#starting.delete(starting));
  }

  async stop(): Promise<void> {
    await Promise.all(this.#starting);
    await Promise.all(this.#nodes.map((node) => node?.kill()));
  }

  /** A node that starts while PostgreSQL is away ends with an error, and is started again, as a supervisor would. */
  async #startAt(place: number): Promise<void> {
    for (;;) {
      try {
        this.#nodes[place] = await startServer(this.#environment, CONFIG);
        return;
      } catch {
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }
}
