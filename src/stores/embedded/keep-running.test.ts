import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { endServer } from '../../testing/end-server.ts';
import { connect, type Pool } from '../postgres/connect.ts';
import { acquire } from './acquire.ts';
import { openCluster } from './cluster.ts';
import { livingPostmaster } from './postmaster.ts';
import { shortLivedFolder } from './short-lived-folder.ts';
import { type EmbeddedServer, startEmbedded } from './start-embedded.ts';
import { startInAnotherProcess } from './testing/start-in-another-process.ts';

/** A busy machine may take long; how long is not what is tested. */
const PATIENT = { timeout: 60_000 };
let parent: string;
let folder: string;
let heard: string[];
const open: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  parent = await shortLivedFolder('switchroom-keep-running-');
  folder = join(parent, 'data');
});
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.stop();
});
afterAll(() => rm(parent, { recursive: true, force: true }));

async function start(): Promise<EmbeddedServer> {
  heard = [];
  const server = await startEmbedded({ folder, log: (message) => heard.push(message) });
  open.push(server);
  return server;
}

function poolOf({ url }: EmbeddedServer, connections = 4): Pool {
  const pool = connect(url, { connections });
  open.push({ stop: () => pool.end() });
  return pool;
}

/** Asks until the server answers again; whatever it is told meanwhile must be that the store is unavailable. */
async function untilAnswered(pool: Pool, text: string): Promise<unknown[]> {
  for (;;) {
    try {
      return (await pool.query({ name: text, text })).rows;
    } catch (error) {
      expect(error).toMatchObject({ code: 'store-unavailable' });
    }
  }
}

const postmasterPid = async () => (await livingPostmaster(join(folder, 'postgres', 'data')))?.pid;

describe.each([
  ['killed', 'SIGKILL'],
  ['restarted by hand', 'SIGINT'],
] as const)('a server that is %s while it works', (_how, signal) => {
  test('comes back by itself for the pools that know it, with every acknowledged row', async () => {
    const pool = poolOf(await start(), 8);
    await pool.query({ text: 'drop table if exists rows; create table rows (id int primary key)' });
    const acknowledged: number[] = [];
    let next = 0;
    let restarts = 0;
    async function write(): Promise<void> {
      while (restarts < 2) {
        const id = next++;
        // Named, so that each new connection must prepare it again.
        const insert = { name: 'insert', text: 'insert into rows values ($1)', values: [id] };
        await pool.query(insert).then(
          () => acknowledged.push(id),
          (error) => expect(error).toMatchObject({ code: 'store-unavailable' }),
        );
      }
    }
    async function restart(): Promise<void> {
      while (restarts < 2) {
        const before = acknowledged.length;
        while (acknowledged.length < before + 50) await untilAnswered(pool, 'select');
        await endServer(folder, signal);
        await untilAnswered(pool, 'select');
        restarts += 1;
      }
    }
    await Promise.all([write(), write(), write(), write(), restart()]);
    const kept = (await untilAnswered(pool, 'select id from rows')) as { id: number }[];
    expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
  });
});

test('a server that was adopted is started again as well', async () => {
  const host = await startInAnotherProcess({ folder });
  await host.kill();
  const server = await start();
  expect(server.adopted).toBe(true);
  await endServer(folder, 'SIGKILL');
  expect(await untilAnswered(poolOf(server), 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a process that ends without closing leaves no server behind', async () => {
  const host = await startInAnotherProcess({ folder });
  await host.exit();
  await expect.poll(postmasterPid, PATIENT).toBeUndefined();
});

test('what happened is told', async () => {
  const server = await start();
  const before = await endServer(folder, 'SIGKILL');
  await untilAnswered(poolOf(server), 'select');
  await expect
    .poll(() => heard)
    .toEqual([
      expect.stringContaining('PostgreSQL started'),
      expect.stringContaining('PostgreSQL broke off and is brought back'),
      expect.stringContaining('PostgreSQL was started again'),
    ]);
  expect(await postmasterPid()).not.toBe(before);
});

test('when one of its backends crashes the server stays, and so does the claim on it', async () => {
  const pool = poolOf(await start());
  const before = await postmasterPid();
  const { rows } = await pool.query<{ pid: number }>({ text: 'select pg_backend_pid() as pid' });
  process.kill(rows[0]?.pid ?? 0, 'SIGKILL');
  await untilAnswered(pool, 'select');
  await expect.poll(() => heard.at(-1), PATIENT).toContain('PostgreSQL answers again');
  expect(await postmasterPid()).toBe(before);
  await expect(startEmbedded({ folder })).rejects.toMatchObject({ code: 'database-in-use' });
});

test('the folder stays with the process that brought its server back', async () => {
  const server = await start();
  await endServer(folder, 'SIGKILL');
  await expect.poll(() => heard.at(-1), PATIENT).toContain('started again');
  await expect(startEmbedded({ folder })).rejects.toMatchObject({
    code: 'database-in-use',
    detail: expect.stringContaining(`Process ${process.pid} serves`),
  });
  expect(await untilAnswered(poolOf(server), 'select 1 as one')).toEqual([{ one: 1 }]);
});

describe('stopped while the server is brought back', () => {
  test.each(['just after it died', 'once it is being started', 'once it is back'])('%s', async (when) => {
    const server = await start();
    await endServer(folder, 'SIGKILL');
    if (when === 'once it is being started')
      await expect.poll(() => heard.at(-1), PATIENT).toContain('broke off');
    if (when === 'once it is back') await expect.poll(() => heard.at(-1), PATIENT).toContain('started again');
    await server.stop();
    expect(await postmasterPid()).toBeUndefined();
    expect(await untilAnswered(poolOf(await start()), 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

test('a server that somebody started at another port meanwhile is moved to the port pools know', async () => {
  const { port } = new URL((await start()).url);
  await open.pop()?.stop();
  const host = await startInAnotherProcess({ folder });
  await host.kill();
  expect(new URL(host.url).port).not.toBe(port);
  const acquired = await acquire(await openCluster(folder), { settings: {}, port: Number(port) });
  expect(acquired).toMatchObject({ adopted: false, postmaster: { port: Number(port) } });
  await acquired.claim.release(() => endServer(folder, 'SIGINT').then(() => undefined));
});
