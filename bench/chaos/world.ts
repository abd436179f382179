import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../src/stores/embedded/start-embedded.ts';
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
export interface World {
  readonly folder: string;
  /** Straight to PostgreSQL, past the proxies. */
  readonly databaseUrl: string;
  readonly pool: Pool;
  readonly nodes: Nodes;
  /** One for each node. */
  readonly proxies: readonly DatabaseProxy[];
  readonly outside: OutsideService;
  /** How often PostgreSQL was killed with -9. */
  readonly kills: { database: number };
  stop(): Promise<void>;
}

/** Starts everything; rejects, leaving nothing behind, when something can't be started. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { nodes: environments = Array.from({ length: NODES }, () => ({})), honoursKeys = false } = options;
  const undo: (() => unknown)[] = [];
  const stop = async () => {
    for (let step = undo.pop(); step; step = undo.pop()) await step();
  };
  try {
    const folder = await mkdtemp(join(tmpdir(), 'switchroom-chaos-'));
    undo.push(() => rm(folder, { recursive: true, force: true }));
    if (options.smallDisk) {
      await mountSmallDisk(folder);
      undo.push(() => unmountSmallDisk(folder));
    }
    await chmod(folder, 0o755);
    const server = await startEmbedded({ folder, settings: options.settings ?? {} });
    undo.push(() => server.stop());
    const outside = await startOutsideService({ honoursKeys });
    undo.push(() => outside.stop());
    const proxies = await Promise.all(environments.map(() => DatabaseProxy.start(server.url)));
    undo.push(() => Promise.all(proxies.map((proxy) => proxy.stop())));
    const pool = connect(server.url, { schema: 'chaos' });
    undo.push(() => pool.end());
    const nodes = new Nodes(
      environments.map((environment, place) => ({
        ...{ DATABASE_URL: proxies[place]?.through(server.url) ?? '', [OUTSIDE_URL]: outside.url },
        ...environment,
      })),
    );
    undo.push(() => nodes.stop());
    await nodes.start();
    await pool.query({ text: await readFile(new URL('./witness.sql', import.meta.url), 'utf8') });
    return { folder, databaseUrl: server.url, pool, nodes, proxies, outside, kills: { database: 0 }, stop };
  } catch (thrown) {
    await stop();
    throw thrown;
  }
}

/** Any of a world's proxies. */
export function anyProxy({ proxies }: World): DatabaseProxy {
  const proxy = proxies[Math.floor(Math.random() * proxies.length)];
  if (!proxy) throw new TypeError('A world without nodes.');
  return proxy;
}

/** Kills PostgreSQL with -9; its supervisor starts it again at once. */
export async function killDatabase(world: World): Promise<void> {
  if (await endDatabase(world, 'SIGKILL')) world.kills.database += 1;
}

/** Ends PostgreSQL as told, and it is started again at once; false when it was down already. */
export function endDatabase({ folder }: World, signal: 'SIGKILL' | 'SIGINT'): Promise<boolean> {
  return endServer(folder, signal).then(
    () => true,
    () => false,
  );
}
