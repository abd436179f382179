import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The processes that a process has started with this in their command lines and that still run, by their ids. */
export async function childrenOf(pid: number | undefined, command: string): Promise<number[]> {
  // It ends with 1 where there are none.
  const { stdout } = await run('pgrep', ['-P', `${pid}`, '-f', command]).catch(() => ({ stdout: '' }));
  return stdout.split('\n').filter(Boolean).map(Number);
}

/** Whether a process is there. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
