import { onTestFinished } from 'vitest';
import type { LoadedConfig } from '../../src/app/config.ts';
import type { Environment } from '../../src/app/environment.ts';
import { type RunningServer, type ServerTime, serve } from '../../src/app/serve.ts';
import { installedDatabase } from './installed-database.ts';

/** What a test chooses of the nodes of a desk. */
export interface DeskNodesOptions {
  readonly environment?: Partial<Environment>;
  readonly time?: ServerTime;
}

/** Whole servers of one desk, on a database that is theirs; what still runs is stopped when the test is over. */
export async function deskNodes(
  config: Pick<LoadedConfig, 'pack'> & Partial<LoadedConfig>,
  { environment = {}, time }: DeskNodesOptions = {},
) {
  const database = await installedDatabase(config.pack);
  const running = new Set<RunningServer>();
  const stop = async (node: RunningServer) => {
    if (running.delete(node)) await node.close();
  };
  onTestFinished(async () => {
    for (const node of running) await stop(node);
    await database.drop();
  });
  return {
    url: database.url,
    stop,
    /** Starts a node, with the same configuration unless it is given another one for this one. */
    async start(another: Partial<LoadedConfig> = {}): Promise<RunningServer> {
      const node = await serve(
        { models: [], prices: {}, phone: {}, ...config, ...another },
        {
          ...{ PORT: 0, HOST: '127.0.0.1', LOG_LEVEL: 'silent', SWITCHROOM_DATA: '' },
          ...{ DATABASE_URL: database.url, ...environment },
        },
        time,
      );
      running.add(node);
      return node;
    },
  };
}
