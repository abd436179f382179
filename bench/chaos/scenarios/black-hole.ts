import { every, pause } from '../every.ts';
import type { Scenario } from '../scenario.ts';
import { anyProxy } from '../world.ts';

export const blackHole: Scenario = {
  name: 'black-hole',
  about: 'The network of a node swallows everything for two to fifteen seconds, and delivers it late.',
  storm: (world, calm) =>
    every(1_000, calm, async () => {
      const proxy = anyProxy(world);
      proxy.swallow();
      await pause(2_000 + Math.random() ** 2 * 13_000, calm);
      proxy.restore();
    }),
};
