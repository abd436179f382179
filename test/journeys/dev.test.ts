import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, readlink, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type FreshClone, freshClone, shellEnvironment } from '../support/fresh-clone.ts';

/** `npm run dev`, as it runs in somebody's terminal. */
interface Dev {
  readonly npm: ChildProcess;
  readonly ended: Promise<unknown>;
  /** The next URL it prints, once the server has started, or started anew. */
  nextUrl(): Promise<string>;
}

let clone: FreshClone;

beforeAll(async () => {
  clone = await freshClone();
});
afterAll(() => clone.delete());

function startDev(...args: string[]): Dev {
  const npm = spawn('npm', ['run', 'dev', ...args], {
    ...{ cwd: clone.folder, env: shellEnvironment({ PORT: '0' }), detached: true },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  npm.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const lines = createInterface(npm.stdout)[Symbol.asyncIterator]();
  const ended = once(npm, 'exit');
  // However a test ends, nothing of it is left for the next one.
  onTestFinished(async () => {
    for (const pid of await processesOf(clone.folder)) endHard(pid);
    await expect.poll(() => processesOf(clone.folder)).toEqual([]);
  });
  return {
    ...{ npm, ended },
    async nextUrl() {
      for (let line = await lines.next(); !line.done; line = await lines.next()) {
        const [url] = /http:\/\/[^\s#]+/.exec(line.value) ?? [];
        if (line.value.startsWith('Switchroom is ready') && url !== undefined) return url;
      }
      throw new TypeError(`It ended: ${errors}`);
    },
  };
}

function endHard(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/** The same once there is a page, which npm then need not build. */
async function startAgain(): Promise<Dev> {
  const dist = join(clone.folder, 'widget/dist');
  await mkdir(dist, { recursive: true });
  await writeFile(join(dist, 'chat.html'), '<title>Switchroom</title>');
  return startDev('--ignore-scripts');
}

/** The processes that work in a folder, or were told of it. */
async function processesOf(folder: string): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(
    pids.map(async (pid) => {
      const cwd = await readlink(`/proc/${pid}/cwd`).catch(() => '');
      const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      return cwd.startsWith(folder) || line.includes(folder) ? [pid] : [];
    }),
  );
  return found.flat();
}

/** Saves a file as many editors do: another file is put in its place. */
async function saveByRename(name: string): Promise<void> {
  const path = join(clone.folder, name);
  const text = await readFile(path, 'utf8');
  await writeFile(`${path}.tmp`, `${text}// Saved once more.\n`);
  await rename(`${path}.tmp`, path);
}

test('in a fresh clone, the URL that `npm run dev` prints shows the page', async () => {
  const dev = startDev();
  const page = await fetch(await dev.nextUrl());
  expect([page.status, page.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('text/html'),
  ]);
});

describe('the server is started anew', () => {
  test('each time a file it loaded is saved by renaming', async () => {
    const dev = await startAgain();
    const urls = [await dev.nextUrl()];
    for (const name of [
      'switchroom.config.ts',
      'switchroom.config.ts',
      'packs/support/pack.ts',
      'src/app/serve.ts',
    ]) {
      await saveByRename(name);
      urls.push(await dev.nextUrl());
    }
    expect((await fetch(`${urls.at(-1)}/healthz`)).status).toBe(200);
    expect(urls).toHaveLength(5);
  });

  test('once a file is mended that kept it from starting', async () => {
    const path = join(clone.folder, 'switchroom.config.ts');
    const text = await readFile(path, 'utf8');
    const dev = await startAgain();
    await dev.nextUrl();
    const told = once(createInterface(dev.npm.stderr as NonNullable<typeof dev.npm.stderr>), 'line');
    await writeFile(path, `${text}\nthrow new TypeError('half written');\n`);
    expect(String((await told)[0])).toContain('half written');
    await writeFile(path, text);
    expect(await dev.nextUrl()).toContain('http://');
  });
});

describe('ended through npm, it leaves no process behind', () => {
  test('by a polite kill of npm alone', async () => {
    const dev = await startAgain();
    await dev.nextUrl();
    dev.npm.kill('SIGTERM');
    await dev.ended;
    await expect.poll(() => processesOf(clone.folder)).toEqual([]);
  });

  test('by Ctrl-C, which all processes of a terminal hear', async () => {
    const dev = await startAgain();
    await dev.nextUrl();
    process.kill(-(dev.npm.pid ?? 0), 'SIGINT');
    await dev.ended;
    await expect.poll(() => processesOf(clone.folder)).toEqual([]);
  });

  test('by the end of a terminal, which all its processes hear', async () => {
    const dev = await startAgain();
    await dev.nextUrl();
    process.kill(-(dev.npm.pid ?? 0), 'SIGHUP');
    await dev.ended;
    await expect.poll(() => processesOf(clone.folder)).toEqual([]);
  });

  test('by the end of a terminal, when the server takes its time to end', async () => {
    const path = join(clone.folder, 'switchroom.config.ts');
    const text = await readFile(path, 'utf8');
    // Longer than npm's shell takes to be gone, which is noticed as well.
    const slow = `process.on('SIGTERM', () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000));`;
    await writeFile(path, `${text}\n${slow}\n`);
    const dev = await startAgain();
    await dev.nextUrl();
    process.kill(-(dev.npm.pid ?? 0), 'SIGHUP');
    await dev.ended;
    await expect.poll(() => processesOf(clone.folder)).toEqual([]);
    await writeFile(path, text);
  });
});
