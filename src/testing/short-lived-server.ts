import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from '../stores/embedded/postmaster.ts';
import { SHORT_LIVED_PLACES, shortLivedFolder } from '../stores/embedded/short-lived-folder.ts';
import { startEmbedded } from '../stores/embedded/start-embedded.ts';
import { createTemplate } from './test-database.ts';

const PREFIX = 'switchroom-test-';
/** Nothing in it outlives the run: nothing needs to reach the disk, or another server, or to be tidied up. */
const SHORT_LIVED = {
  fsync: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/** The PostgreSQL server of a run of tests, and the database there to copy. */
export interface ShortLivedServer {
  readonly server: string;
  readonly template: string;
  stop(): Promise<void>;
}

/** Starts an embedded PostgreSQL for one run of tests, with a migrated template database; clears up after runs that were killed. */
export async function startShortLived(): Promise<ShortLivedServer> {
  await clearUpAfterKilledRuns();
  const folder = await shortLivedFolder(`${PREFIX}${process.pid}-`);
  const server = await startEmbedded({ folder, settings: SHORT_LIVED });
  const { name } = await createTemplate(server.url);
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { server: server.url, template: name, stop };
}

/** The server outlives a run that is killed; its folder's name tells whose it was. */
async function clearUpAfterKilledRuns(): Promise<void> {
  for (const place of SHORT_LIVED_PLACES)
    for (const name of await readdir(place).catch(() => [])) {
      const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : 0;
      if (pid > 0 && !isAlive(pid)) await clearUp(join(place, name)).catch(() => undefined);
    }
}

async function clearUp(folder: string): Promise<void> {
  const server = await startEmbedded({ folder });
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
