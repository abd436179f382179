import { execFile } from 'node:child_process';
import { chmod, cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The sources as they are now, without anything that is built, and installed: what a new user has after `npm ci`. */
export interface FreshClone {
  readonly folder: string;
  delete(): Promise<void>;
}

/** Makes one; its packages are those of this repository. */
export async function freshClone(): Promise<FreshClone> {
  const folder = await mkdtemp(join(tmpdir(), 'switchroom-clone-'));
  // Run as root, PostgreSQL is another user and must get in.
  await chmod(folder, 0o755);
  const { stdout } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  const files = new Set(stdout.split('\0').filter((name) => name !== ''));
  for (const name of files) await cp(name, join(folder, name)).catch(unlessGone);
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  return { folder, delete: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** A file that was deleted is in git's list until that is committed. */
function unlessGone(thrown: NodeJS.ErrnoException): void {
  if (thrown.code !== 'ENOENT') throw thrown;
}

/** The environment of a person's shell: without what npm and the test runner put there. */
export function shellEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|NODE_(?:OPTIONS|ENV|V8)|VITEST|TEST$|DATABASE_URL$|OPENAI_)/i.test(name),
  );
  return { ...Object.fromEntries(own), NO_COLOR: '1', ...more };
}
