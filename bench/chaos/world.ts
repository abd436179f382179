import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedServer, startEmbedded } from '../../src/stores/embedded/start-embedded.ts';
import { connect, type Pool } from '../../src/stores/postgres/connect.ts';
import { endServer } from '../../src/testing/end-server.ts';
import { type NodeEnvironment, Nodes } from './nodes.ts';
import { OUTSIDE_URL, type OutsideService, startOutsideService } from './outside-service.ts';
import { DatabaseProxy } from './proxy/database-proxy.ts';
import { mountSmallDisk, unmountSmallDisk } from './small-disk.ts';

const NODES = 3;

/** What of a world is not as usual. */
export interface WorldOptions {
  /** What each node is started with beside the usual; one node for each. */
  readonly nodes?: readonly NodeEnvironment[];
  /** Settings of PostgreSQL. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Whether PostgreSQL lives on a disk that can be filled; only root may make one. */
  readonly smallDisk?: boolean;
  /** Whether the outside service takes a key only once. */
  readonly honoursKeys?: boolean;
}

/** A PostgreSQL of its own, nodes that reach it through a proxy each, and an outside service. */
export class World {
  readonly folder: string;
  readonly databaseUrl: string;
  readonly nodes: Nodes;
  readonly proxies: readonly DatabaseProxy[];
  readonly outside: OutsideService;
  /** Straight to PostgreSQL, past the proxies. */
  readonly pool: Pool;
  /** How often PostgreSQL was killed with -9. */
  databaseKills = 0;
  readonly #server: EmbeddedServer;
  readonly #smallDisk: boolean;

  private constructor(folder: string, server: EmbeddedServer, outside: OutsideService, parts: Parts) {
    this.folder = folder;
    this.databaseUrl = server.url;
    this.nodes = parts.nodes;
    this.proxies = parts.proxies;
    this.outside = outside;
    this.pool = connect(server.url);
    this.#server = server;
    this.#smallDisk = parts.smallDisk;
  }

  /** Starts everything; rejects where a small disk is wanted and can't be made. */
  static async start(options: WorldOptions = {}): Promise<World> {
    const { nodes: environments = Array.from({ length: NODES }, () => ({})), smallDisk = false } = options;
    const folder = await mkdtemp(join(tmpdir(), 'switchroom-chaos-'));
    if (smallDisk) await mountSmallDisk(folder);
    await chmod(folder, 0o755);
    const server = await startEmbedded({ folder, ...(options.settings && { settings: options.settings }) });
    const outside = await startOutsideService({ honoursKeys: options.honoursKeys ?? false });
    const proxies = await Promise.all(environments.map(() => DatabaseProxy.start(server.url)));
    const nodes = new Nodes(
      environments.map((environment, place) => ({
        ...{ DATABASE_URL: proxies[place]?.through(server.url) ?? '', [OUTSIDE_URL]: outside.url },
        ...environment,
      })),
    );
    await nodes.start();
    const world = new World(folder, server, outside, { nodes, proxies, smallDisk });
    await world.pool.query({ text: await readFile(new URL('./witness.sql', import.meta.url), 'utf8') });
    return world;
  }

  /** Any of the proxies. */
  get anyProxy(): DatabaseProxy {
    const proxy = this.proxies[Math.floor(Math.random() * this.proxies.length)];
    if (!proxy) throw new TypeError('A world without nodes.');
    return proxy;
  }

  /** Ends PostgreSQL, which its supervisor starts again at once: a crash, or an operator's restart. */
  async endDatabase(signal: 'SIGKILL' | 'SIGINT'): Promise<void> {
    await endServer(this.folder, signal).catch(() => undefined);
    if (signal === 'SIGKILL') this.databaseKills += 1;
  }

  async stop(): Promise<void> {
    await this.nodes.stop();
    await this.pool.end();
    await Promise.all(this.proxies.map((proxy) => proxy.stop()));
    await this.outside.stop();
    await this.#server.stop();
    if (this.#smallDisk) await unmountSmallDisk(this.folder);
    await rm(this.folder, { recursive: true, force: true });
  }
}

interface Parts {
  readonly nodes: Nodes;
  readonly proxies: readonly DatabaseProxy[];
  readonly smallDisk: boolean;
}
