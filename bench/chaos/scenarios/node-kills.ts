import { every } from '../every.ts';
import type { Scenario } from '../scenario.ts';

export const nodeKills: Scenario = {
  name: 'node-kills',
  about: 'A node is killed with -9 every second, and another one started.',
  storm: ({ nodes }, calm) => every(1_000, calm, () => nodes.killOne()),
};
