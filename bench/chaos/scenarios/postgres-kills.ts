import { every } from '../every.ts';
import type { Scenario } from '../scenario.ts';
import { killDatabase } from '../world.ts';

export const postgresKills: Scenario = {
  name: 'postgres-kills',
  about: 'PostgreSQL is killed with -9 every three seconds, and starts again at once.',
  storm: (world, calm) => every(3_000, calm, () => killDatabase(world)),
};
