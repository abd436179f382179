import { every } from '../every.ts';
import { readsState } from '../proxy/statements.ts';
import type { Scenario } from '../scenario.ts';
import { withRules } from './with-rules.ts';

export const lateReads: Scenario = {
  name: 'late-reads',
  about:
    'A node hangs just long enough to be taken for dead; who takes its turns over reads late, when they have ended.',
  world: { honoursKeys: true },
  storm: async (world, calm) => {
    await Promise.all([
      withRules(world, calm, [{ matches: readsState, does: 'delay', ms: 1_500, perMille: 500 }]),
      every(2_500, calm, () => world.nodes.freezeOne(3_400)),
    ]);
  },
};
