import { readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { create } from 'tar';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { attachEmbedded } from './attach.ts';
import { backUp } from './backup.ts';
import { isAlive } from './postmaster.ts';
import { restore } from './restore.ts';
import { shortLivedFolder } from './short-lived-folder.ts';
import { startEmbedded } from './start-embedded.ts';
import { startInAnotherProcess } from './testing/start-in-another-process.ts';

const settings = { fsync: 'off' };
let parent: string;
let folder: string;
let file: string;
beforeEach(async () => {
  parent = await shortLivedFolder('switchroom-backup-');
  folder = join(parent, 'data');
  file = join(parent, 'backup.tar.gz');
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
});

async function query<Row>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client
    .query(text)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

/** The numbers in a restored folder. */
async function numbersIn(where: string): Promise<number[]> {
  const { url, stop } = await startEmbedded({ folder: where, settings });
  const rows = await query<{ n: number }>(url, 'select n from numbers order by n').finally(stop);
  return rows.map(({ n }) => n);
}

/** Writes numbers one after the other, until it is told to stop; resolves to the last one that was acknowledged. */
function writeNumbers(url: string) {
  let last = 0;
  let stopped = false;
  const begun = Promise.withResolvers<void>();
  const done = (async () => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    while (!stopped) {
      await client.query(
        'insert into numbers select n, repeat(md5(n::text), 20) from (values ($1::int)) one (n)',
        [last + 1],
      );
      last += 1;
      if (last === 50) begun.resolve();
    }
    await client.end();
  })();
  const stop = () => {
    stopped = true;
    return done;
  };
  return { begun: begun.promise, last: () => last, stop };
}

const works = async () => undefined;

test('a backup of a server that is written to in another process has what was committed, in order and whole', async () => {
  const other = await startInAnotherProcess({ folder, settings });
  onTestFinished(() => (isAlive(other.pid ?? 0) ? other.kill() : undefined));
  await query(other.url, 'create table numbers (n int primary key, pad text)');
  const writer = writeNumbers(other.url);
  await writer.begun;
  const before = writer.last();
  const url = (await attachEmbedded(folder)) ?? '';
  await backUp(folder, url, file);
  const meanwhile = writer.last();
  await query(url, 'checkpoint');
  await writer.stop();
  await other.kill();
  await (await startEmbedded({ folder, settings })).stop();
  expect((await stat(file)).mode & 0o777).toBe(0o600);

  const elsewhere = join(parent, 'elsewhere');
  await restore(file, elsewhere, { replace: false, check: works });
  const restored = await numbersIn(elsewhere);
  expect(restored.length).toBeGreaterThanOrEqual(before);
  expect(restored.length).toBeLessThanOrEqual(meanwhile + 1);
  expect(restored).toEqual(restored.map((_, index) => index + 1));
  // Connections by password, as before: the backup has it.
  expect(await numbersIn(elsewhere)).toEqual(restored);
});

/** A folder whose table has this one number, and its backup. */
async function backedUp(n: number): Promise<void> {
  const server = await startEmbedded({ folder, settings });
  await query(server.url, `create table numbers as select ${n} as n`);
  await backUp(folder, server.url, file);
  await query(server.url, `insert into numbers values (${n + 1})`);
  await server.stop();
}

test('what is there is replaced only when told to, and not while a server runs there', async () => {
  await backedUp(7);
  const refused = { code: 'backup-failed', detail: expect.stringContaining('--replace') };
  await expect(restore(file, folder, { replace: false, check: works })).rejects.toMatchObject(refused);
  const server = await startEmbedded({ folder, settings });
  const inUse = { code: 'database-in-use' };
  await expect(restore(file, folder, { replace: true, check: works })).rejects.toMatchObject(inUse);
  await server.stop();
  expect(await numbersIn(folder)).toEqual([7, 8]);
  const madeAt = await restore(file, folder, { replace: true, check: works });
  expect(madeAt.getTime()).toBeLessThanOrEqual(Date.now());
  expect(await numbersIn(folder)).toEqual([7]);
  expect(await readdir(folder)).toEqual(['postgres']);
});

test('a backup that can not be used leaves what was there as it was', async () => {
  await backedUp(7);
  const check = () => Promise.reject(new RangeError('does not start'));
  const failed = { code: 'backup-failed', detail: 'does not start.' };
  await expect(restore(file, folder, { replace: true, check })).rejects.toMatchObject(failed);
  expect(await numbersIn(folder)).toEqual([7, 8]);
  expect(await readdir(folder)).toEqual(['postgres']);
});

test('a file that is no backup is refused, and one that links elsewhere links nowhere', async () => {
  const noBackup = { code: 'backup-failed' };
  await writeFile(file, 'no backup');
  await expect(restore(file, folder, { replace: false, check: works })).rejects.toMatchObject(noBackup);
  await writeFile(join(parent, 'password'), 'x');
  await create({ gzip: true, file, cwd: parent }, ['password']);
  await expect(restore(file, folder, { replace: false, check: works })).rejects.toMatchObject({
    detail: expect.stringContaining('no backup of Switchroom'),
  });
  await expect(restore(join(parent, 'none'), folder, { replace: false, check: works })).rejects.toMatchObject(
    noBackup,
  );
  expect(await readdir(folder)).toEqual([]);
});

test('a backup is not written over another file, and one that fails leaves none', async () => {
  await backedUp(7);
  const server = await startEmbedded({ folder, settings });
  onTestFinished(() => server.stop());
  const taken = { code: 'backup-failed', detail: expect.stringContaining('is there already') };
  await expect(backUp(folder, server.url, file)).rejects.toMatchObject(taken);
  const wrong = server.url.replace(/:[^:@]+@/, ':wrong@');
  await expect(backUp(folder, wrong, `${file}.2`)).rejects.toMatchObject({ code: 'backup-failed' });
  expect(await readdir(parent)).toEqual(['backup.tar.gz', 'data']);
});
