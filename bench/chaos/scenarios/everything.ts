import { every } from '../every.ts';
import { beginsTurn, endsTurn, keepsReceipt } from '../proxy/statements.ts';
import type { Scenario } from '../scenario.ts';
import { anyProxy, killDatabase } from '../world.ts';
import { withRules } from './with-rules.ts';

export const everything: Scenario = {
  name: 'everything',
  about:
    'Nodes are killed and hang, connections break, answers are lost, and PostgreSQL is killed, all at once.',
  world: { honoursKeys: true },
  storm: async (world, calm) => {
    const { nodes } = world;
    await Promise.all([
      every(2_500, calm, () => nodes.killOne()),
      every(3_000, calm, () => nodes.freezeOne(1_000 + Math.random() * 3_000)),
      every(1_000, calm, () => anyProxy(world).reset()),
      every(10_000, calm, () => killDatabase(world)),
      withRules(world, calm, [
        { matches: beginsTurn, does: 'lose-answer', perMille: 50 },
        { matches: keepsReceipt, does: 'lose-answer', perMille: 50 },
        { matches: endsTurn, does: 'lose-answer', perMille: 50 },
      ]),
    ]);
  },
};
