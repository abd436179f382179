import { mkdir, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import { type Account, chooseAccount, closedFolder, ownerOf } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { findRightOfWay, type RightOfWay } from './program.ts';

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
  /** What the account needs to get to the binaries and the data; undefined: it may enter by itself. */
  readonly rightOfWay: RightOfWay | undefined;
}

/** Finds or makes the data folder; throws `database-start-failed` when PostgreSQL could not live there. */
export async function openCluster(requested: string): Promise<Cluster> {
  const folder = await makeFolder(requested);
  const home = join(folder, 'postgres');
  const data = join(home, 'data');
  const account = await chooseAccount(data);
  const binaries = await findBinaries();
  if (account === undefined) await checkOwner(home);
  const rightOfWay = account && (await reach(folder, binaries, account));
  return {
    folder,
    home,
    data,
    passwordFile: join(home, 'password'),
    logFile: join(home, 'log'),
    binaries,
    account,
    rightOfWay,
  };
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

/** How `account` gets to the binaries and the data; throws `database-start-failed` when it can't. */
async function reach(folder: string, binaries: Binaries, account: Account): Promise<RightOfWay | undefined> {
  const closed =
    (await closedFolder(dirname(binaries.postgres), account)) ?? (await closedFolder(folder, account));
  if (closed === undefined) return undefined;
  const right = await findRightOfWay(account, binaries.postgres);
  if (right !== undefined) return right;
  throw new SwitchroomError(
    'database-start-failed',
    `PostgreSQL refuses to run as root, so it runs as "${account.name}", who may not enter ${closed}. Run Switchroom ` +
      'as an ordinary user, keep it and SWITCHROOM_DATA in folders everybody may enter (e.g. /opt and ' +
      `/var/lib/switchroom), allow entering with "chmod o+x ${closed}", or set DATABASE_URL.`,
  );
}
