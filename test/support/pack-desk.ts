import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createDesk } from '../../src/app/create-desk.ts';
import { deploymentSettings } from '../../src/app/deployment-settings.ts';
import { hostsOf } from '../../src/app/http/hosts.ts';
import { type HttpLimits, httpLimits } from '../../src/app/http/http-limits.ts';
import { httpServer } from '../../src/app/http/http-server.ts';
import { originOf } from '../../src/app/http/origins.ts';
import { httpApp } from '../../src/app/http-app.ts';
import { deskIdentity } from '../../src/app/identity.ts';
import type { Clock } from '../../src/contracts/clock.ts';
import type { ModelLink } from '../../src/contracts/model.ts';
import type { Pack } from '../../src/contracts/pack.ts';
import type { Role } from '../../src/contracts/principal.ts';
import { linkAddress } from '../../src/contracts/staff.ts';
import { staffLine } from '../../src/lines/staff/staff-line.ts';
import { connect } from '../../src/stores/postgres/connect.ts';
import { databaseClock } from '../../src/stores/postgres/database-clock.ts';
import { ApiClient } from './api.ts';
import { packTablesDatabase } from './installed-database.ts';

/** What a test may choose of a desk. */
export interface PackDeskOptions {
  /** Asked before the floor; none without. */
  readonly models?: readonly ModelLink[];
  readonly clock?: Clock;
  /** What strangers may ask. */
  readonly http?: Partial<HttpLimits>;
}

/** Who is to be signed in. */
export interface SignInAs {
  readonly name?: string;
  readonly role?: Role;
  readonly account?: string;
}

/** A pack's desk behind real HTTP, on a database of its own, with the floor behind `models`. */
export async function packDesk(pack: Pack, { models = [], clock, http = {} }: PackDeskOptions = {}) {
  const database = await packTablesDatabase(pack);
  const pool = connect(database.url);
  const stopping = new AbortController();
  const desk = await createDesk({ pack, models, pool, clock: clock ?? (await databaseClock(pool)) });
  const own = deskIdentity({ desk: pack.desk.id, pool, settings: {}, environment: {} });
  const { identity, keys, staff } = own;
  const { secret } = await keys.create({ name: 'tests', roles: ['owner'], scopes: [] });
  const hosts = hostsOf({ host: '127.0.0.1' });
  const limits = httpLimits.parse(http);
  const at = { addressOf: () => '127.0.0.1', originOf: originOf(undefined) };
  const options = {
    hosts,
    limits,
    stopping: stopping.signal,
    identity,
    ...at,
    audit: own.audit,
    duty: own,
    kept: own,
    settings: deploymentSettings({
      config: { models, prices: {}, phone: {} },
      environment: { HOST: '127.0.0.1' },
      desks: desk.desks,
      ways: own.ways,
    }),
    staff: staffLine({ ...own, ...at }),
  };
  const app = httpApp(desk, pino({ level: 'silent' }), options);
  const server = httpServer({
    ...{ fetch: app.fetch, upgrade: () => false, limits, trusted: [] },
    onDefect: (thrown) => {
      throw thrown;
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    pool,
    /** As the owner of the desk, with a key. */
    api: new ApiClient(url, secret),
    /** An address that signs somebody in once: an owner, or whoever is named. */
    async signInUrl({ name = 'Owner', role = 'owner', account = name }: SignInAs = {}) {
      return linkAddress(url, (await staff.createLink({ account, name, roles: [role] })).secret);
    },
    /** As somebody from the street. */
    stranger: new ApiClient(url),
    async close() {
      stopping.abort();
      await new Promise((resolve) => server.close(resolve));
      await pool.end();
      await database.drop();
    },
  };
}
