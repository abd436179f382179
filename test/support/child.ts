import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

/** How a program ended and what it printed. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `npm start` and `npm run switchroom` give to Node. */
export const NODE_FLAGS = [
  '--min-semi-space-size=16',
  '--max-semi-space-size=32',
  '--conditions=switchroom-source',
];

/** Runs a TypeScript file of this repository as a user does, with `input` typed into it, to its end. */
export async function runFile(
  args: readonly string[],
  { input = '', environment = {} }: { input?: string; environment?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const keys = { OPENAI_API_KEY: '', OPENAI_BASE_URL: '', DATABASE_URL: '', NODE_OPTIONS: '', NO_COLOR: '1' };
  const child = spawn(process.execPath, [...NODE_FLAGS, ...args], {
    env: { ...process.env, ...keys, ...environment },
  });
  child.stdin.end(input);
  const ended = once(child, 'exit');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await ended;
  return { code, stdout, stderr };
}
