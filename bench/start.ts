import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { median, round } from './figures.ts';
import { ConversationHolder } from './held-conversations.ts';

// From the command to the printed URL: cold (an empty data folder: PostgreSQL is made and seeded) and warm.
const COLD = 3;
const WARM = 7;

interface Started {
  readonly child: ChildProcess;
  readonly ms: number;
  readonly rssMb: number;
}

const cold: number[] = [];
const warm: number[] = [];
const rss: number[] = [];
for (let count = 0; count < COLD; count++) {
  const folder = await mkdtemp(join(tmpdir(), 'switchroom-bench-'));
  await chmod(folder, 0o755);
  cold.push((await startAndStop(folder)).ms);
  if (count === 0) {
    for (let again = 0; again < WARM; again++) {
      const { ms, rssMb } = await startAndStop(folder);
      warm.push(ms);
      rss.push(rssMb);
    }
  }
  await rm(folder, { recursive: true, force: true });
}
const bytesPerIdleConversation = await new ConversationHolder().bytesEach();
console.log(
  JSON.stringify({
    coldMs: round(median(cold), 0),
    warmMs: round(median(warm), 0),
    rssMb: round(median(rss), 0),
    bytesPerIdleConversation,
  }),
);

async function startAndStop(folder: string): Promise<Started> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['--conditions=switchroom-source', 'src/cli/main.ts', 'serve'], {
    env: { ...process.env, PORT: '0', SWITCHROOM_DATA: folder, OPENAI_API_KEY: '', OPENAI_BASE_URL: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) if (line.includes('http://')) break;
  const ms = performance.now() - startedAt;
  const rssMb = await residentMb(child.pid ?? 0);
  child.kill('SIGINT');
  await once(child, 'exit');
  return { child, ms, rssMb };
}

async function residentMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
