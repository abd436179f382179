import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { startTwilio } from '../../src/testing/twilio/index.ts';
import { freePort } from '../../test/support/free-port.ts';
import type { Judge } from './judge.ts';

const LOOK_MS = 250;
const NUMBER = '+15550100';
/**
 * Left alone, Node collects late on a machine with much memory, and its size says nothing of what is needed. A server that needed more
 * than this would end.
 */
const HEAP = '--max-old-space-size=160';
/** Two desks, Support first. */
const DESKS = ['--config', 'bench/fuzz-edges/desks.config.ts'];
const FIRST_DESK = 'support';

/** The server that is tried, as a user starts it, with the telephone. */
export interface Served {
  readonly port: number;
  readonly url: string;
  readonly twilioToken: string;
  readonly secret: string;
  readonly operatorKey: string | undefined;
  /** Of an operator of the first desk alone. */
  readonly firstDeskKey: string | undefined;
  /** Kinds of what it wrote to its log, with how often. */
  readonly logged: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

/** Starts it with `npm start`'s own command and watches it: its memory, its log, and whether it lives. */
export async function startServed(
  databaseUrl: string,
  judge: (secrets: readonly string[]) => Judge,
): Promise<{ served: Served; judge: Judge }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const twilio = await startTwilio({ numbers: { [NUMBER]: { voiceUrl: `${url}/v1/phone/voice` } } });
  const secret = randomBytes(24).toString('hex');
  const judging = judge(
    [secret, twilio.authToken, new URL(databaseUrl).password].filter((one) => one !== ''),
  );
  const environment = {
    ...process.env,
    ...{
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: url,
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: 'error',
    },
    ...{
      TWILIO_ACCOUNT_SID: twilio.accountSid,
      TWILIO_AUTH_TOKEN: twilio.authToken,
      TWILIO_API_URL: twilio.url,
    },
    ...{ SWITCHROOM_SECRET: secret, OPENAI_API_KEY: '', OPENAI_BASE_URL: '', NODE_OPTIONS: '' },
  };
  const command = await startCommand();
  const child = spawn(process.execPath, command, { env: environment });
  const logged = new Map<string, number>();
  watch(child, judging, logged);
  await ready(child);
  const looks = setInterval(() => void measure(child, judging), LOOK_MS);
  const operatorKey = await keyFor(environment);
  const firstDeskKey = await keyFor(environment, '--desk', FIRST_DESK);
  let stopping = false;
  child.once('exit', (code, signal) => {
    if (!stopping) judging.fault('crashes', 'the server', `It ended: ${code ?? signal}`);
  });
  return {
    judge: judging,
    served: {
      ...{ port, url, secret, operatorKey, firstDeskKey, logged, twilioToken: twilio.authToken },
      async stop() {
        stopping = true;
        clearInterval(looks);
        if (child.exitCode === null && child.signalCode === null) {
          child.kill('SIGINT');
          await once(child, 'exit');
        }
        await twilio.close();
      },
    },
  };
}

/** What `npm start` runs. */
async function startCommand(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: { start: string } };
  return [HEAP, ...scripts.start.split(' ').slice(1), ...DESKS];
}

async function keyFor(environment: NodeJS.ProcessEnv, ...args: string[]): Promise<string | undefined> {
  const command = ['--conditions=switchroom-source', 'src/cli/main.ts', 'key', 'create', ...DESKS];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...command, '--role', 'operator', ...args],
    { env: environment },
  );
  return stdout.trim().split('\n').at(-1);
}

/** Names what it logs by code, so that one kind is one line; what nobody caught is a crash that was put off. */
function watch(child: ChildProcess, judge: Judge, logged: Map<string, number>): void {
  createInterface({ input: child.stderr! }).on('line', (line) => {
    if (/unhandled|uncaught/i.test(line)) judge.fault('crashes', 'the server', line);
    const kind = kindOf(line);
    logged.set(kind, (logged.get(kind) ?? 0) + 1);
  });
}

function kindOf(line: string): string {
  try {
    const { msg, where, route, code, err } = JSON.parse(line);
    const [title] = String(err?.message ?? '').split('. ', 1);
    return [msg, where?.split(':', 1)[0], route, code, title].filter(Boolean).join(' | ');
  } catch {
    return line.slice(0, 160);
  }
}

async function ready(child: ChildProcess): Promise<void> {
  const lines = createInterface({ input: child.stdout! });
  for await (const line of lines) if (line.includes('http://')) break;
  child.stdout!.resume();
}

async function measure({ pid }: ChildProcess, { counts }: Judge): Promise<void> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const mb = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  counts.maxRssMb = Math.max(counts.maxRssMb, Math.round(mb));
}
