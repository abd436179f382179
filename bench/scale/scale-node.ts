import { randomIds, systemClock } from '../../src/app/system.ts';
import type { Exchange, Switchboard } from '../../src/contracts/line.ts';
import { nodePrincipal } from '../../src/contracts/principal.ts';
import type { ConversationStore } from '../../src/contracts/store.ts';
import { ModelChain } from '../../src/engine/models/model-chain.ts';
import { createExchange } from '../../src/engine/switchboard.ts';
import type { Pool } from '../../src/stores/postgres/connect.ts';
import { packDatabase } from '../../src/stores/postgres/pack-database.ts';
import { postgresStore } from '../../src/stores/postgres/postgres-store.ts';
import { scaleDesk, scaleLink } from './scale-desk.ts';

/** A node that serves the desk. */
export interface ScaleNode {
  readonly store: ConversationStore;
  readonly exchange: Exchange;
  readonly switchboard: Switchboard;
}

/** Serves the desk on these connections. */
export function scaleNode(pool: Pool, desk = scaleDesk): ScaleNode {
  const store = postgresStore(pool, desk.id);
  const exchange = createExchange({
    ...{ desk, models: new ModelChain([scaleLink]), prices: {}, store },
    database: packDatabase(pool, 'public'),
    onDefect: (thrown) => console.error(thrown),
    ...{ clock: systemClock, ids: randomIds, leaseMs: 3_000 },
  });
  return { store, exchange, switchboard: exchange.as(nodePrincipal(desk.id)) };
}

/** A whole turn. */
export async function turn(switchboard: Switchboard, id: string, text: string): Promise<void> {
  for await (const _ of switchboard.say(id, { text })) if (_.type === 'message-accepted') continue;
}
