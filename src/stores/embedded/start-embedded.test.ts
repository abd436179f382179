import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { endServer } from '../../testing/end-server.ts';
import { shortLivedFolder } from './short-lived-folder.ts';
import { type EmbeddedServer, startEmbedded } from './start-embedded.ts';
import { startInAnotherProcess } from './testing/start-in-another-process.ts';

const settings = { fsync: 'off' };
let parent: string;
let folder: string;
const started: EmbeddedServer[] = [];

beforeAll(async () => {
  parent = await shortLivedFolder('switchroom-embedded-');
  folder = join(parent, 'data of "ours"');
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.stop()));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

async function start(where = folder): Promise<EmbeddedServer> {
  const server = await startEmbedded({ folder: where, settings });
  started.push(server);
  return server;
}

async function query(server: Pick<EmbeddedServer, 'url'>, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  return client
    .query(text)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

const pidFile = () => join(folder, 'postgres', 'data', 'postmaster.pid');

async function postmasterPid(): Promise<number> {
  return Number.parseInt(await readFile(pidFile(), 'utf8'), 10);
}

test('data outlives stop and start', async () => {
  const first = await start();
  await query(first, `create table kept as select 'größe' as word`);
  await first.stop();
  await first.stop();
  await expect(stat(pidFile())).rejects.toThrow('ENOENT');
  const second = await start();
  expect(second.adopted).toBe(false);
  expect(await query(second, 'select word from kept')).toEqual([{ word: 'größe' }]);
});

test('every acknowledged commit is on disk by default', async () => {
  const server = await startEmbedded({ folder });
  started.push(server);
  const shown = `select string_agg(setting, ',' order by name) as on from pg_settings
    where name in ('fsync', 'full_page_writes', 'synchronous_commit')`;
  expect(await query(server, shown)).toEqual([{ on: 'on,on,on' }]);
});

test('only this machine gets in, and only with the password', async () => {
  const server = await start();
  expect(await query(server, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  const guess = { ...server, url: server.url.replace(/:[0-9a-f]{48}@/, ':guess@') };
  expect(guess.url).not.toBe(server.url);
  await expect(query(guess, 'select')).rejects.toThrow('password authentication failed');
  const { mode } = await stat(join(folder, 'postgres', 'password'));
  expect(mode & 0o777).toBe(0o600);
});

test('two folders are served side by side', async () => {
  const [one, two] = await Promise.all([start(), start(join(parent, 'second'))]);
  expect(one.url).not.toBe(two.url);
  await one.stop();
  expect(await query(two, 'select 1 as one')).toEqual([{ one: 1 }]);
});

describe('another live process', () => {
  test('it keeps the folder to itself, and is named', async () => {
    const host = await startInAnotherProcess({ folder, settings });
    await expect(startEmbedded({ folder, settings })).rejects.toMatchObject({
      code: 'database-in-use',
      detail: expect.stringContaining(`Process ${host.pid} serves`),
    });
    await host.kill();
    expect((await start()).adopted).toBe(true);
  });

  test('of two that start at the same moment on an empty folder one wins', async () => {
    const empty = join(parent, 'empty');
    const outcomes = await Promise.allSettled([start(empty), start(empty)]);
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(lost.map(({ reason }) => reason.code)).toEqual(['database-in-use']);
  });

  test('when it was killed, its server is adopted with all it knows', async () => {
    const host = await startInAnotherProcess({ folder, settings });
    expect(host.adopted).toBe(false);
    const pid = await postmasterPid();
    await host.kill();
    const server = await start();
    expect(server.adopted).toBe(true);
    expect(await postmasterPid()).toBe(pid);
    await server.stop();
    await expect(stat(pidFile())).rejects.toThrow('ENOENT');
  });

  test('Ctrl-C in its terminal leaves the server to it', async () => {
    const host = await startInAnotherProcess({ folder, settings });
    const group = await readFile(`/proc/${await postmasterPid()}/stat`, 'utf8').catch(() => undefined);
    if (group !== undefined) expect(Number(group.split(' ')[4])).toBe(await postmasterPid());
    await host.kill();
    await start();
  });
});

describe('after a crash', () => {
  test('a server that was killed together with its process is started again and recovers', async () => {
    const host = await startInAnotherProcess({ folder });
    await query(host, 'create table survivors as select 1 as one');
    await host.kill();
    await endServer(folder, 'SIGKILL');
    const again = await start();
    expect(again.adopted).toBe(false);
    expect(await query(again, 'select one from survivors')).toEqual([{ one: 1 }]);
  });

  test.each([
    ['belongs to nobody now', () => 2 ** 22 - 3],
    ['was given to another program', () => process.pid],
  ])('a postmaster.pid whose number %s is not believed', async (_what, pid) => {
    await (await start()).stop();
    const data = join(folder, 'postgres', 'data');
    await writeFile(pidFile(), `${pid()}\n${data}\n1700000000\n5432\n\n127.0.0.1\n\nready\n`);
    expect((await start()).adopted).toBe(false);
  });
});

describe('a folder that is hard or impossible to serve', () => {
  if (process.getuid?.() === 0) {
    test('root alone may enter it: PostgreSQL, which is not root, is let through', async () => {
      const closed = join(parent, 'closed');
      await mkdir(closed, { mode: 0o700 });
      const served = await startEmbedded({ folder: join(closed, 'data') });
      expect(await query(served, 'select 1 as one')).toEqual([{ one: 1 }]);
      await served.stop();
    });
  } else {
    test('it may not be written: the error names it and the way out', async () => {
      const closed = join(parent, 'closed');
      await mkdir(closed, { mode: 0o500 });
      await expect(startEmbedded({ folder: join(closed, 'data') })).rejects.toMatchObject({
        code: 'database-start-failed',
        detail: expect.stringMatching(/closed.*SWITCHROOM_DATA/s),
      });
      await chmod(closed, 0o755);
    });
  }

  test("a server that refuses to start: the error ends with the server's own words", async () => {
    const old = join(parent, 'old');
    await (await start(old)).stop();
    await writeFile(join(old, 'postgres', 'data', 'PG_VERSION'), '12\n');
    await expect(startEmbedded({ folder: old })).rejects.toMatchObject({
      code: 'database-start-failed',
      detail: expect.stringMatching(/initialized by PostgreSQL version 12/),
    });
  });

  test('settings PostgreSQL does not know are told the same way', async () => {
    await expect(startEmbedded({ folder, settings: { fsink: 'off' } })).rejects.toMatchObject({
      code: 'database-start-failed',
      detail: expect.stringContaining('unrecognized configuration parameter "fsink"'),
    });
  });
});
