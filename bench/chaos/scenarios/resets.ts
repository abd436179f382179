import { every } from '../every.ts';
import type { Scenario } from '../scenario.ts';
import { anyProxy } from '../world.ts';

export const resets: Scenario = {
  name: 'resets',
  about: 'All connections of a node to PostgreSQL break, every 200 ms at one of the nodes.',
  storm: (world, calm) => every(200, calm, () => anyProxy(world).reset()),
};
