import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { isMissing } from './file-errors.ts';

/** The operating system's user PostgreSQL runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  /** How messages call it, e.g. `nobody`. */
  readonly name: string;
}

/** Users that own nothing of value, in order of preference. */
const UNPRIVILEGED = ['postgres', 'nobody'];
const LAST_RESORT: Account = { uid: 65_534, gid: 65_534, name: 'nobody' };

/**
 * Whom to run PostgreSQL as, which refuses to run as root: undefined is ourselves;
 * for root, the owner of the data if there is any, else an unprivileged user.
 */
export async function chooseAccount(data: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const users = await readUsers();
  const owner = await ownerOf(data);
  if (owner !== undefined && owner.uid !== 0) {
    return users.find((user) => user.uid === owner.uid) ?? { ...owner, name: `uid ${owner.uid}` };
  }
  const found = UNPRIVILEGED.map((name) => users.find((user) => user.name === name));
  return found.find((user) => user !== undefined) ?? LAST_RESORT;
}

/** The outermost folder on the way to `path` (itself included) that `account` may not enter. */
export async function closedFolder(path: string, account: Account): Promise<string | undefined> {
  for (const folder of wayTo(path)) {
    const { mode, uid, gid } = await stat(folder);
    const bits = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode;
    if ((bits & 1) === 0) return folder;
  }
  return undefined;
}

function wayTo(path: string): string[] {
  const absolute = resolve(path);
  const parent = dirname(absolute);
  return parent === absolute ? [absolute] : [...wayTo(parent), absolute];
}

/** Who owns `path`; undefined while it does not exist. */
export async function ownerOf(path: string): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const { uid, gid } = await stat(path);
    return { uid, gid };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

async function readUsers(): Promise<Account[]> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}
