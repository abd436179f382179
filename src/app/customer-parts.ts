import { resolve } from 'node:path';
import type { Pack } from '../contracts/pack.ts';
import { connect, type Pool } from '../stores/postgres/connect.ts';
import { installPack } from '../stores/postgres/install-pack.ts';
import { packDatabase } from '../stores/postgres/pack-database.ts';
import { postgresStore } from '../stores/postgres/postgres-store.ts';
import type { CustomerParts } from './customers.ts';
import { noteErased } from './erased-list.ts';
import { deskIdentity } from './identity.ts';
import type { DatabasePlace } from './open-database.ts';
import { withDatabase } from './open-for-command.ts';
import { packData } from './pack-customers.ts';

/** Does `work` on what a deployment holds of its customers, while it is served or not; erasures go into the audit. */
export function withCustomers<Result>(
  place: DatabasePlace,
  pack: Pack,
  work: (parts: CustomerParts) => Promise<Result>,
): Promise<Result> {
  return withDatabase(place, async (pool) => {
    const { DATABASE_MIGRATION_URL: owner, DATABASE_TOOLS_URL: tools } = place;
    // A database that was never served, or a backup from before, has no tables of the pack.
    const { name, database } = pack;
    if (database) await onPool(owner, pool, (own) => installPack(own, { name, database }));
    return onPool(tools, pool, (own) => work(customerParts({ place, pack, pool, tools: own })));
  });
}

/** Does `work` with connections of its own to `url`, or with those there are. */
async function onPool<Result>(
  url: string | undefined,
  pool: Pool,
  work: (pool: Pool) => Promise<Result>,
): Promise<Result> {
  const own = url === undefined ? pool : connect(url, { statementTimeoutMs: 0 });
  try {
    return await work(own);
  } finally {
    if (own !== pool) await own.end();
  }
}

/** Whoever may run commands on this machine. */
const COMMAND = { kind: 'node', id: 'command' } as const;

/** What `switchroom erase` and `export` work with. */
export function customerParts({
  place,
  pack,
  pool,
  tools,
}: {
  readonly place: DatabasePlace;
  readonly pack: Pack;
  readonly pool: Pool;
  readonly tools: Pool;
}): CustomerParts {
  const desk = pack.desk.id;
  const { audit } = deskIdentity({ desk, pool, settings: {}, environment: {} });
  const tables = packDatabase(tools, pack.database?.schema ?? 'public', pool);
  return {
    ...{ desk, pool, store: postgresStore(pool, desk), pack: packData(tables, pack.database?.customers) },
    note: (erased) => noteErased(resolve(place.SWITCHROOM_DATA), erased),
    onErased: ({ kind, sha256, deleted }) =>
      audit.record({ principal: COMMAND, action: `${kind}-erased`, targets: [sha256], counts: deleted }),
    onExported: (kind, targets) => audit.record({ principal: COMMAND, action: `${kind}-exported`, targets }),
  };
}
