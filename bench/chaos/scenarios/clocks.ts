import { every } from '../every.ts';
import { CLOCK, RUNG } from '../node-environment.ts';
import type { Scenario } from '../scenario.ts';

const TEN_MINUTES = 600_000;
/** Longer than the run, and shorter than the clocks are apart. */
const FIVE_MINUTES = '300000';

export const clocks: Scenario = {
  name: 'clocks',
  about:
    'One clock is ten minutes ahead, one ten minutes behind; nodes are killed; a person has five minutes to come.',
  world: {
    nodes: [-TEN_MINUTES, 0, TEN_MINUTES].map((off) => ({ [CLOCK]: String(off), [RUNG]: FIVE_MINUTES })),
  },
  storm: ({ nodes }, calm) => every(3_000, calm, () => nodes.killOne()),
};
