import { resolve } from 'node:path';
import { SwitchroomError } from '../contracts/errors.ts';
import { own } from '../contracts/own.ts';
import { type Pack, schemaOf } from '../contracts/pack.ts';
import { attachEmbedded } from '../stores/embedded/attach.ts';
import type { ServerLog } from '../stores/embedded/keep-running.ts';
import { startEmbedded } from '../stores/embedded/start-embedded.ts';
import { installJobs } from '../stores/pg-boss/pg-boss-jobs.ts';
import { type ConnectOptions, connect, type Pool } from '../stores/postgres/connect.ts';
import { latePool } from '../stores/postgres/late-pool.ts';
import { migrate } from '../stores/postgres/migrate.ts';
import {
  type DeskServer,
  type InstallOptions,
  installApart,
  type ServerGroup,
  serverGroups,
} from './apart-desks.ts';
import type { DeskDatabase } from './desks-config.ts';
import type { Environment } from './environment.ts';
import { install, installEmbedded } from './install.ts';
import { onPool } from './open-for-command.ts';
import type { WorkerPlace } from './worker-place.ts';

/** A database with the tables of a desk in it. */
export interface OpenDatabase {
  readonly pool: Pool;
  /** Connections for tools alone: slow ones must not keep conversations from being recorded. */
  readonly tools: Pool;
  /** Of the engine's login. */
  readonly url: string;
  /** What it is, without credentials, e.g. `PostgreSQL in .switchroom`. */
  readonly description: string;
  close(): Promise<void>;
}

/** The databases of several desks. */
export interface OpenDatabases extends Pick<OpenDatabase, 'description' | 'close'> {
  /** Where staff, keys, quotas and the audit are. */
  readonly control: Pool;
  /** Of each pack, in their order. */
  readonly desks: readonly DeskTables[];
}

/** The tables of one of several desks. */
export interface DeskTables extends Pick<OpenDatabase, 'pool' | 'tools' | 'url'> {
  /** Of a desk whose server was away: see `LateServer`. Until it has resolved, both pools throw `store-unavailable`. */
  readonly arrive?: (() => Promise<void>) | undefined;
}

/** Where the database is. */
export type DatabasePlace = Pick<Environment, 'DATABASE_URL' | 'SWITCHROOM_DATA'> &
  Partial<Pick<Environment, 'DATABASE_MIGRATION_URL' | 'DATABASE_TOOLS_URL'>> & {
    /** Of a worker: who started it runs the embedded server. */
    readonly worker?: WorkerPlace | undefined;
  };

/** Opens `DATABASE_URL`, or starts the embedded PostgreSQL, and brings the tables of one desk up to date. */
export async function openDatabase(place: DatabasePlace, pack: Pack, log: ServerLog): Promise<OpenDatabase> {
  const { control, desks, ...rest } = await openDatabases(place, [pack], {}, log);
  return { pool: control, tools: control, url: '', ...desks[0], ...rest };
}

/**
 * As `openDatabase`, of several desks, some of which have a server of their own in `databases`, by their ids. Throws
 * `store-unavailable` when a server is away; with `waitsForServers` when all are, or the first one is.
 */
export async function openDatabases(
  place: DatabasePlace,
  packs: readonly Pack[],
  databases: Readonly<Record<string, DeskDatabase>>,
  log: ServerLog,
  { jobs = false, waitsForServers = false }: Partial<InstallOptions> = {},
): Promise<OpenDatabases> {
  const { DATABASE_URL, SWITCHROOM_DATA } = place;
  const folder = resolve(SWITCHROOM_DATA);
  const server = DATABASE_URL
    ? undefined
    : await (place.worker ? attached(folder) : startEmbedded({ folder, log }));
  const url = DATABASE_URL ?? server?.url ?? '';
  const isHere = (pack: Pack) => own(databases, pack.desk.id) === undefined;
  const pools: Pool[] = [];
  const opened = (at: string, options: ConnectOptions = {}) => {
    const pool = connect(at, options);
    pools.push(pool);
    return pool;
  };
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= Promise.all(pools.map((pool) => pool.end())).then(() => server?.stop());
    return closing;
  };
  try {
    const here = packs.filter(isHere);
    const apart = serverGroups(packs, databases);
    expectToolsApart(apart, here.length > 0 ? place.DATABASE_TOOLS_URL : undefined);
    if (here.length === 0) await onPool(place.DATABASE_MIGRATION_URL ?? url, undefined, migrate);
    const servers = new Map<Pack, DeskServer>();
    if (server) {
      for (const pack of here)
        servers.set(pack, { url, toolsUrl: await installEmbedded(url, pack, place.worker?.secret) });
      if (jobs) await onPool(url, undefined, installJobs);
    } else if (here.length > 0) {
      const toolsUrl = await install({ ...place, DATABASE_URL: url }, here, { jobs });
      tellOneLogin(here, log);
      for (const pack of here) servers.set(pack, { url, toolsUrl });
    }
    for (const group of apart) {
      const there = await installApart(group, { jobs, waitsForServers }, log);
      tellOneLogin(group[1], log);
      for (const pack of group[1]) servers.set(pack, there);
    }
    expectOneThere([...servers.values()]);
    const desks = packs.map((pack) => {
      const { late, ...urls } = servers.get(pack) ?? { url, toolsUrl: url };
      const poolAt = (at: string, tableScans = false) => {
        const pool = opened(at, { schema: schemaOf(pack), tableScans });
        return late ? latePool(pool, late.away) : pool;
      };
      return {
        url: urls.url,
        pool: poolAt(urls.url),
        tools: poolAt(urls.toolsUrl, true),
        arrive: late?.arrive,
      };
    });
    const [first] = packs;
    // What is of all desks is named with its schema, so any connection to its server will do.
    const control = first && isHere(first) && desks[0] ? desks[0].pool : opened(url);
    const description = server ? `embedded PostgreSQL in ${folder}` : describe(url);
    return { control, desks, description, close };
  } catch (thrown) {
    await close();
    throw thrown;
  }
}

/** A process that could serve nobody does not start. */
function expectOneThere(servers: readonly DeskServer[]): void {
  const [away] = servers.flatMap(({ late }) => late?.away() ?? []);
  if (away && servers.every(({ late }) => late)) throw away;
}

/** Rights are given group by group, and each takes from its login for tools what it has elsewhere: one that two name is refused. */
function expectToolsApart(named: readonly ServerGroup[], ofFirst: string | undefined): void {
  const known = new Set([ofFirst]);
  for (const [{ DATABASE_TOOLS_URL }, there] of named) {
    if (DATABASE_TOOLS_URL === undefined) continue;
    const desks = there.map(({ desk }) => desk.id).join(', ');
    if (known.has(DATABASE_TOOLS_URL))
      throw new SwitchroomError(
        'config-invalid',
        `The \`toolsUrl\` of ${desks} is another desk's too: name another login, or leave the desk out of \`databases\`.`,
      );
    known.add(DATABASE_TOOLS_URL);
  }
}

/** On a server that is not ours, tools have the login they are given. */
function tellOneLogin(packs: readonly Pack[], log: ServerLog): void {
  if (packs.length === 1) return;
  const desks = packs.map(({ desk }) => desk.id).join(' and ');
  log(
    `The tools of the desks ${desks} work with one login: the SQL of each reaches the tables of all. Name a \`toolsUrl\` for each in \`databases\`.`,
    'warn',
  );
}

/** The embedded server that another process runs; throws `database-start-failed` while it does not take connections. */
async function attached(folder: string) {
  const url = await attachEmbedded(folder);
  if (url === undefined) throw new SwitchroomError('database-start-failed', `None runs on ${folder}.`);
  return { url, stop: async () => undefined };
}

function describe(url: string): string {
  const { hostname, pathname } = new URL(url);
  return `PostgreSQL at ${hostname}${pathname}`;
}
