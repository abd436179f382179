import { connect } from '../../../src/stores/postgres/connect.ts';
import { every, pause } from '../every.ts';
import type { Scenario } from '../scenario.ts';

const MOST_CONNECTIONS = 60;
const HELD_MS = 3_000;

export const connections: Scenario = {
  name: 'connections',
  about: 'Somebody else takes every connection that PostgreSQL has, and those of the nodes break.',
  world: { settings: { max_connections: String(MOST_CONNECTIONS) } },
  storm: (world, calm) =>
    every(2_000, calm, async () => {
      for (const proxy of world.proxies) proxy.reset();
      const greedy = connect(world.databaseUrl, {
        connections: 2 * MOST_CONNECTIONS,
        connectTimeoutMs: 1_000,
      });
      const wanted = Promise.allSettled(Array.from({ length: MOST_CONNECTIONS + 1 }, () => greedy.connect()));
      await pause(HELD_MS, calm);
      for (const taken of await wanted) if (taken.status === 'fulfilled') taken.value.release();
      await greedy.end();
    }),
};
