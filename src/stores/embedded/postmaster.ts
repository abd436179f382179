import { execFile } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isMissing, systemCode } from './file-errors.ts';

const run = promisify(execFile);

/** PostgreSQL's main process, as its `postmaster.pid` tells. */
export interface Postmaster {
  readonly pid: number;
  /** TCP port on 127.0.0.1; undefined until it is known. */
  readonly port: number | undefined;
  /** Whether it said it takes connections. */
  readonly ready: boolean;
}

/** Reads `postmaster.pid` (lines: pid, data folder, start time, port, socket folder, address, key, status). */
export function readPostmaster(data: string): Postmaster | undefined {
  try {
    const lines = readFileSync(pidFile(data), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    return { pid, port: Number(lines[3]) || undefined, ready: lines[7]?.trim() === 'ready' };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/**
 * The postmaster that serves `data` now. A file left by a crash is not believed: when its pid now belongs to
 * something else, which PostgreSQL would not dare to judge, the file is removed.
 */
export async function livingPostmaster(data: string): Promise<Postmaster | undefined> {
  const postmaster = readPostmaster(data);
  if (postmaster === undefined || !isAlive(postmaster.pid)) return undefined;
  const command = await commandOf(postmaster.pid);
  if (command === undefined || command.includes('postgres')) return postmaster;
  // Looked at once more, and in one go: a server that started meanwhile would end without its file.
  if (readPostmaster(data)?.pid === postmaster.pid) rmSync(pidFile(data), { force: true });
  return undefined;
}

/** Whether the postmaster has left: its file is gone, or its process is. */
export async function hasLeft(data: string, pid: number): Promise<boolean> {
  return (await livingPostmaster(data))?.pid !== pid;
}

/** Whether a process has ended, also when nobody has asked yet how. */
export async function hasEnded(pid: number): Promise<boolean> {
  return !isAlive(pid) || (await commandOf(pid)) === '';
}

function pidFile(data: string): string {
  return join(data, 'postmaster.pid');
}

/** Whether there is a process with this pid, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/** A process's command line; empty for one that ended but was not reaped, undefined when it cannot be told. */
async function commandOf(pid: number): Promise<string | undefined> {
  try {
    if (process.platform === 'linux') return await readFile(`/proc/${pid}/cmdline`, 'utf8');
    const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]);
    return stdout;
  } catch {
    return undefined;
  }
}
