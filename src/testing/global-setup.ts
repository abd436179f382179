import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { isAlive } from '../stores/embedded/postmaster.ts';
import { startEmbedded } from '../stores/embedded/start-embedded.ts';
import { createTemplate } from './test-database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The PostgreSQL server that all test files share, and the database there to copy. */
    testDatabases: { readonly server: string; readonly template: string };
  }
}

const PREFIX = 'switchroom-test-';

/** For vitest's `globalSetup`: one embedded PostgreSQL for all test files, with a migrated template database. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  await clearUpAfterKilledRuns();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // Run as root, PostgreSQL is another user and must get in.
  await chmod(folder, 0o755);
  // Nothing in it outlives the run, so nothing needs to reach the disk.
  const server = await startEmbedded({ folder, settings: { fsync: 'off', full_page_writes: 'off' } });
  const { name } = await createTemplate(server.url);
  project.provide('testDatabases', { server: server.url, template: name });
  return async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/** The server outlives a run that is killed; its folder's name tells whose it was. */
async function clearUpAfterKilledRuns(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : 0;
    if (pid > 0 && !isAlive(pid)) await clearUp(join(tmpdir(), name)).catch(() => undefined);
  }
}

async function clearUp(folder: string): Promise<void> {
  const server = await startEmbedded({ folder });
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
