import { resolve } from 'node:path';
import { type Pack, schemaOf } from '../contracts/pack.ts';
import { connect, type Pool } from '../stores/postgres/connect.ts';
import { homeOf } from '../stores/postgres/homes.ts';
import { packDatabase } from '../stores/postgres/pack-database.ts';
import { postgresStore } from '../stores/postgres/postgres-store.ts';
import type { CustomerParts } from './customers.ts';
import type { ConfiguredDesk } from './desks-config.ts';
import { noteErased } from './erased-list.ts';
import { deskIdentity } from './identity.ts';
import { onDesk } from './on-desk.ts';
import type { DatabasePlace } from './open-database.ts';
import { onPool, withServer } from './open-for-command.ts';
import { packData } from './pack-customers.ts';

/** Does `work` on what a deployment holds of its customers, while it is served or not; erasures go into the audit. */
export function withCustomers<Result>(
  place: DatabasePlace,
  pack: Pack,
  work: (parts: CustomerParts) => Promise<Result>,
  { database, desks = [pack.desk.id] }: Partial<Omit<ConfiguredDesk, 'pack'>> = {},
): Promise<Result> {
  return withServer(place, (controlUrl) =>
    onDesk({ pack, database }, place, controlUrl, async (pool, { tools, isApart }) => {
      const control = isApart ? connect(controlUrl, { connections: 1 }) : pool;
      try {
        const parts = { place, pack, pool, control, home: await homeOf(control, desks) };
        if (tools === undefined) return await work(customerParts({ ...parts, tools: pool }));
        return await onPool(tools, schemaOf(pack), (own) => work(customerParts({ ...parts, tools: own })));
      } finally {
        if (control !== pool) await control.end();
      }
    }),
  );
}

/** Whoever may run commands on this machine. */
const COMMAND = { kind: 'node', id: 'command' } as const;

/** What `switchroom erase` and `export` work with. */
export function customerParts({
  place,
  pack,
  pool,
  tools,
  control = pool,
  home = pack.desk.id,
}: {
  readonly place: DatabasePlace;
  readonly pack: Pack;
  readonly pool: Pool;
  readonly tools: Pool;
  /** Where the audit is, and whose desk's it is. */
  readonly control?: Pool;
  readonly home?: string;
}): CustomerParts {
  const desk = pack.desk.id;
  const { audit } = deskIdentity({ desk: home, pool: control, settings: {}, environment: {} });
  const tables = packDatabase(tools, pack.database?.schema ?? 'public', pool);
  return {
    desk,
    pool,
    store: postgresStore(pool, desk),
    pack: packData(tables, pack.database?.customers),
    note: (erased) => noteErased(resolve(place.SWITCHROOM_DATA), erased),
    onErased: ({ kind, sha256, deleted }) =>
      audit.record({ principal: COMMAND, action: `${kind}-erased`, targets: [sha256], counts: deleted }),
    onExported: (kind, targets) => audit.record({ principal: COMMAND, action: `${kind}-exported`, targets }),
  };
}
