import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../src/app/config.ts';
import { readEnvironment } from '../src/app/environment.ts';
import { serve } from '../src/app/serve.ts';
import { trainFloorClassifiers } from '../src/models/floor/floor-classifiers.ts';
import { decideRoute } from '../src/routing/decide.ts';
import { trainClassifier } from '../src/routing/train.ts';
import { median, percentile, round } from './figures.ts';

// Sends labelled first sentences (JSONL rows of `{text, agent}`) through the HTTP API, each in a conversation of its
// own, and counts who owns it afterwards. Then the same once more, one customer after the other: how long a turn of the floor takes,
// and how much of that is the processor's time in this process. Usage: npm run bench:routing -- <file.jsonl> [count]

interface Row {
  readonly text: string;
  readonly agent: string;
}

interface Opened {
  readonly id: string;
  readonly token: string;
}

const AT_ONCE = 8;
const [file, count = '500'] = process.argv.slice(2);
if (!file) throw new TypeError('Usage: npm run bench:routing -- <file.jsonl> [count]');
const rows = draw(await readRows(file), Number(count));

const folder = await mkdtemp(join(tmpdir(), 'switchroom-bench-'));
await chmod(folder, 0o755);
const environment = { ...readEnvironment({}), PORT: 0, SWITCHROOM_DATA: folder };
// No models: the local router and the floor alone.
const config = { ...(await loadConfig(process.cwd())), models: [] };
const learned = await learn();
const server = await serve(config, environment);

const confusion: Record<string, Record<string, number>> = {};
const times: number[] = [];
let errors = 0;
let empty = 0;
let reached = 0;
const queue = [...rows];
await Promise.all(Array.from({ length: AT_ONCE }, work));
const turns: number[] = [];
const cpu: number[] = [];
for (const { text } of rows) await timeTurn(text);

await server.close();
await rm(folder, { recursive: true, force: true });
console.table(confusion);
const accuracy = round(reached / rows.length);
const turnMs = figuresOf(turns);
const turnCpuMs = figuresOf(cpu);
console.log(
  JSON.stringify({
    ...{ count: rows.length, errors, empty, reached, accuracy, medianMs: round(median(times)) },
    ...{ turnMs, turnCpuMs, learned },
  }),
);

async function work(): Promise<void> {
  for (let row = queue.pop(); row; row = queue.pop()) {
    const startedAt = performance.now();
    const answer = await ask(row.text);
    times.push(performance.now() - startedAt);
    if (!answer) {
      errors++;
      continue;
    }
    if (answer.reply.trim() === '') empty++;
    if (answer.owner === row.agent) reached++;
    confusion[row.agent] ??= {};
    const labelled = confusion[row.agent] ?? {};
    labelled[answer.owner] = (labelled[answer.owner] ?? 0) + 1;
  }
}

/** How long the examples of the desk are learned from, and how much memory what was learned takes. */
async function learn(): Promise<{ ms: number; mb: number }> {
  const { desk } = config.pack;
  const before = await memory();
  const startedAt = performance.now();
  const classifiers = trainFloorClassifiers(desk, trainClassifier, decideRoute);
  classifiers.rankAgents('');
  for (const agent of desk.agents.values()) classifiers.rankIntents(agent, '');
  const ms = round(performance.now() - startedAt, 0);
  const taken = (await memory()) - before;
  // Asked once more, so that nothing of it was collected.
  classifiers.rankAgents('');
  return { ms, mb: round(taken / 1e6, 1) };
}

/** Bytes that are still in use. */
async function memory(): Promise<number> {
  for (let times = 0; times < 3; times++) {
    await new Promise((resolve) => setImmediate(resolve));
    globalThis.gc?.();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function timeTurn(text: string): Promise<void> {
  const opened = await open();
  if (!opened) return;
  const usage = process.cpuUsage();
  const startedAt = performance.now();
  await say(opened, text);
  turns.push(performance.now() - startedAt);
  const { user, system } = process.cpuUsage(usage);
  cpu.push((user + system) / 1000);
}

function figuresOf(figures: readonly number[]) {
  return { p50: round(median(figures), 1), p99: round(percentile(figures, 99), 1) };
}

async function ask(text: string): Promise<{ reply: string; owner: string } | undefined> {
  const opened = await open();
  return opened && say(opened, text);
}

function open(): Promise<Opened | undefined> {
  return post('/v1/conversations', {});
}

function say({ id, token }: Opened, text: string): Promise<{ reply: string; owner: string } | undefined> {
  return post(`/v1/conversations/${id}/messages`, { text }, token);
}

async function post<Body>(path: string, body: object, token?: string): Promise<Body | undefined> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const response = await fetch(server.url + path, { method: 'POST', headers, body: JSON.stringify(body) });
  return response.ok ? ((await response.json()) as Body) : undefined;
}

async function readRows(path: string): Promise<Row[]> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as Row);
}

/** Evenly spread over the file, so that the same file and count give the same rows. */
function draw(all: readonly Row[], wanted: number): Row[] {
  const number = Math.min(wanted, all.length);
  return Array.from({ length: number }, (_, index) => all[Math.floor((index * all.length) / number)]).filter(
    (row) => row !== undefined,
  );
}
