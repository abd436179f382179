import { every } from '../every.ts';
import type { Scenario } from '../scenario.ts';

export const hungNodes: Scenario = {
  name: 'hung-nodes',
  about: 'Nodes are stopped in mid-step for one to six seconds and go on as if nothing had happened.',
  world: { honoursKeys: true },
  storm: ({ nodes }, calm) => every(500, calm, () => nodes.freezeOne(1_000 + Math.random() * 5_000)),
};
