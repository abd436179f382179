import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../src/app/config.ts';
import { readEnvironment } from '../src/app/environment.ts';
import { serve } from '../src/app/serve.ts';
import { median, round } from './figures.ts';

// Sends labelled first sentences (JSONL rows of `{text, agent}`) through the HTTP API, each in a conversation of its
// own, and counts who owns it afterwards. Usage: npm run bench:routing -- <file.jsonl> [count]

interface Row {
  readonly text: string;
  readonly agent: string;
}

const AT_ONCE = 8;
const [file, count = '500'] = process.argv.slice(2);
if (!file) throw new TypeError('Usage: npm run bench:routing -- <file.jsonl> [count]');
const rows = draw(await readRows(file), Number(count));

const folder = await mkdtemp(join(tmpdir(), 'switchroom-bench-'));
await chmod(folder, 0o755);
const environment = { ...readEnvironment({}), PORT: 0, SWITCHROOM_DATA: folder };
// No models: the local router and the floor alone.
const server = await serve({ ...(await loadConfig(process.cwd())), models: [] }, environment);

const confusion: Record<string, Record<string, number>> = {};
const times: number[] = [];
let errors = 0;
let empty = 0;
let reached = 0;
const queue = [...rows];
await Promise.all(Array.from({ length: AT_ONCE }, work));

await server.close();
await rm(folder, { recursive: true, force: true });
console.table(confusion);
const accuracy = round(reached / rows.length);
console.log(
  JSON.stringify({ count: rows.length, errors, empty, reached, accuracy, medianMs: round(median(times)) }),
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

async function ask(text: string): Promise<{ reply: string; owner: string } | undefined> {
  const opened = await post<{ id: string; token: string }>('/v1/conversations', {});
  return opened && post(`/v1/conversations/${opened.id}/messages`, { text }, opened.token);
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
