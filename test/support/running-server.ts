import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { readEnvironment } from '../../src/app/environment.ts';
import { deskIdentity } from '../../src/app/identity.ts';
import { withDatabase } from '../../src/app/open-for-command.ts';
import { ApiClient } from './api.ts';
import { NODE_FLAGS } from './child.ts';

/** A Switchroom in a process of its own, as a user starts it. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number | undefined;
  /** Its API, with an owner's key where it is known which desk it serves. */
  readonly api: ApiClient;
  /** What it has printed so far: the start lines, and the log. */
  printed(): { readonly lines: readonly string[]; readonly log: string };
  /** Presses Ctrl-C and resolves to the exit code. */
  interrupt(): Promise<number | null>;
  /** Kills it the hard way. */
  kill(): Promise<void>;
  /** Stops it in mid-step, and lets it go on. */
  freeze(): void;
  thaw(): void;
}

/** A start that neither serves nor ends in this time, in ms, never will: the process is killed. */
const MOST_START_MS = 170_000;
const HANGS = 'It neither started nor ended.';

/** Whether a start failed as the process hung, instead of ending. */
export const hasHung = (thrown: unknown) => thrown instanceof TypeError && thrown.message.includes(HANGS);

const OWN_CONFIG = 'switchroom.config.ts';

/** Starts `switchroom serve` with these environment variables; rejects with what it printed when it ends instead. */
export async function startServer(
  environment: Readonly<Record<string, string>>,
  config = OWN_CONFIG,
  desk = config === OWN_CONFIG ? 'support' : undefined,
): Promise<ServerProcess> {
  const args = [...NODE_FLAGS, 'src/cli/main.ts', '--config', config, 'serve'];
  const child = spawn(process.execPath, args, {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      OPENAI_API_KEY: '',
      OPENAI_BASE_URL: '',
      DATABASE_URL: '',
      PORT: '0',
      ...environment,
    },
  });
  const exited = once(child, 'exit');
  let printed = '';
  child.stderr.on('data', (chunk) => {
    printed += chunk;
  });
  const tooLate = setTimeout(() => {
    printed += HANGS;
    child.kill('SIGKILL');
  }, MOST_START_MS);
  const lines: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      lines.push(line);
      const found = /http:\/\/\S+/.exec(line);
      if (found) resolve(found[0].replace(/\/#.*/, ''));
    });
    exited.then(() => reject(new TypeError(`The server ended: ${printed}`)));
  }).finally(() => clearTimeout(tooLate));
  const api = new ApiClient(url, desk && (await ownersKey(environment, desk)));
  return {
    ...{ url, api, pid: child.pid },
    printed: () => ({ lines, log: printed }),
    async interrupt() {
      child.kill('SIGINT');
      const [code] = await exited;
      return code;
    },
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
  };
}

/** An API key for a server that runs, as `switchroom key create` makes one. */
async function ownersKey(environment: Readonly<Record<string, string>>, desk: string): Promise<string> {
  const place = readEnvironment({ ...environment, PORT: '0' });
  return withDatabase(place, async (pool) => {
    const { keys } = deskIdentity({ desk, pool, settings: undefined, environment: place });
    return (await keys.create({ name: 'tests', roles: ['owner'], scopes: [] })).secret;
  });
}
