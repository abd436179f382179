import { SwitchroomError } from '../contracts/errors.ts';
import { own } from '../contracts/own.ts';
import type { Pack } from '../contracts/pack.ts';
import type { ServerLog } from '../stores/embedded/keep-running.ts';
import { isAway } from '../stores/postgres/store-error.ts';
import { atDesk } from './at-desk.ts';
import { type DeskDatabase, urlsOf } from './desks-config.ts';
import { type DatabaseUrls, install } from './install.ts';

/** After how long whoever meets a desk whose server is away may ask again, in ms. */
const ASK_AGAIN_MS = 5_000;

/** A server that was away when its desks were started. */
export interface LateServer {
  /** Why its desks can not be served yet; undefined once they can. */
  away(): SwitchroomError | undefined;
  /** Brings the tables of its desks up to date: from then on they are served. Throws `store-unavailable` while it is away. */
  arrive(): Promise<void>;
}

/** How the database of a desk is reached. */
export interface DeskServer {
  readonly url: string;
  readonly toolsUrl: string;
  readonly late?: LateServer | undefined;
}

/** Desks that share a server, and how it is reached. */
export type ServerGroup = readonly [DatabaseUrls, Pack[]];

/** Desks that have a server of their own, by how it is reached: those who share one are given their rights together. */
export function serverGroups(
  packs: readonly Pack[],
  databases: Readonly<Record<string, DeskDatabase>>,
): ServerGroup[] {
  const found = new Map<string, ServerGroup>();
  for (const pack of packs) {
    const given = own(databases, pack.desk.id);
    if (given === undefined) continue;
    const urls = urlsOf(given);
    const key = JSON.stringify(urls);
    const group = found.get(key) ?? [urls, []];
    group[1].push(pack);
    found.set(key, group);
  }
  return [...found.values()];
}

/** How tables are brought up to date. */
export interface InstallOptions {
  /** Whether there are tables of jobs as well. */
  readonly jobs: boolean;
  /** Whether a server that is away is waited for, instead of an error. */
  readonly waitsForServers: boolean;
}

/** Brings the tables of a group up to date, which is told to be late where its server is away; throws what `install` throws. */
export async function installApart(
  [urls, packs]: ServerGroup,
  { jobs, waitsForServers }: InstallOptions,
  log: ServerLog,
): Promise<DeskServer> {
  const ids = packs.map(({ desk }) => desk.id).join(', ');
  const installed = () => atDesk(ids, install(urls, packs, { hasControl: false, jobs }));
  const { DATABASE_URL: url, DATABASE_TOOLS_URL: toolsUrl = url } = urls;
  try {
    await installed();
    return { url, toolsUrl };
  } catch (thrown) {
    if (!waitsForServers || !isAway(thrown)) throw thrown;
    log(`${thrown.detail} It is served as soon as its database can be reached.`, 'warn');
    return { url, toolsUrl, late: lateServer(ids, thrown, installed, log) };
  }
}

function lateServer(
  ids: string,
  { code, detail, cause }: SwitchroomError,
  installed: () => Promise<unknown>,
  log: ServerLog,
): LateServer {
  let isThere = false;
  return {
    away: () =>
      isThere ? undefined : new SwitchroomError(code, detail, { cause, retryAfterMs: ASK_AGAIN_MS }),
    async arrive() {
      await installed();
      if (!isThere) log(`Desk ${ids}: its database is there now.`, 'info');
      isThere = true;
    },
  };
}
