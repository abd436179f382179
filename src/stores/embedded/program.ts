import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Account } from './account.ts';
import type { Cluster } from './cluster.ts';

/**
 * Rights that let another user pass through folders only root may enter, and nothing else it needs; the second where
 * the first is not to be had, as in most containers (man 7 capabilities).
 */
const RIGHTS_OF_WAY = ['dac_read_search', 'dac_override'] as const;

/** A capability with which PostgreSQL's user reaches what root alone may enter. */
export type RightOfWay = (typeof RIGHTS_OF_WAY)[number];

/** A program ready for `spawn`. */
export interface Program {
  readonly file: string;
  readonly args: string[];
  readonly options: { env: NodeJS.ProcessEnv; cwd: string; uid?: number; gid?: number };
}

/** How to run one of PostgreSQL's programs: as the right user, and with none of our secrets. */
export function program({ account, folder, rightOfWay }: Cluster, file: string, args: string[]): Program {
  const { PATH, SystemRoot } = process.env;
  const options = { env: { LC_ALL: 'C', PATH, SystemRoot }, cwd: folder };
  if (account === undefined) return { file, args, options };
  if (rightOfWay !== undefined) return { ...withRight(rightOfWay, account, file, args), options };
  return { file, args, options: { ...options, uid: account.uid, gid: account.gid } };
}

/** The right that lets `account` run `file` where it stands; undefined when root may not give any away. */
export async function findRightOfWay(account: Account, file: string): Promise<RightOfWay | undefined> {
  for (const right of RIGHTS_OF_WAY) {
    const attempt = withRight(right, account, file, ['--version']);
    const worked = await promisify(execFile)(attempt.file, attempt.args).then(
      () => true,
      () => false,
    );
    if (worked) return right;
  }
  return undefined;
}

/** `setpriv` (util-linux) becomes the program, so its process id stays the same. */
function withRight(right: RightOfWay, { uid, gid }: Account, file: string, args: string[]) {
  const user = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  // The secure bit keeps the right also for access(2), by which initdb looks for its server.
  const capabilities = [
    '--securebits=+no_setuid_fixup',
    `--inh-caps=-all,+${right}`,
    `--ambient-caps=-all,+${right}`,
  ];
  return { file: 'setpriv', args: [...user, ...capabilities, '--', file, ...args] };
}
