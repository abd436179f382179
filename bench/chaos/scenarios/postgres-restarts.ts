import { every } from '../every.ts';
import type { Scenario } from '../scenario.ts';
import { endDatabase } from '../world.ts';

export const postgresRestarts: Scenario = {
  name: 'postgres-restarts',
  about: 'An operator restarts PostgreSQL every two seconds, and now and then a node dies as well.',
  async storm(world, calm) {
    let times = 0;
    await every(2_000, calm, async () => {
      if (++times % 3 === 0) await world.nodes.killOne();
      await endDatabase(world, 'SIGINT');
    });
  },
};
