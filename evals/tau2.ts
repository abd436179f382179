import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printError } from '../src/cli/print-error.ts';
import { readFolder } from './tau2/read-folder.ts';
import { runTasks } from './tau2/run-tasks.ts';

// Replays the recorded calls of tau2-bench's retail tasks through the engine: docs/tau2-bench.md.
// npm run -s eval:tau2 -- <folder>
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('npm run -s eval:tau2 -- <folder with db.json, tasks.jsonl and policy.md>');
  process.exit(2);
}

const tasks = await readFolder(folder).catch((thrown: unknown) => {
  printError(thrown);
  process.exit();
});
const dataFolder = await mkdtemp(join(tmpdir(), 'switchroom-tau2-'));
const results = await runTasks(tasks, { dataFolder });
await rm(dataFolder, { recursive: true, force: true });

const sum = (figure: (result: (typeof results)[number]) => number) =>
  results.reduce((all, result) => all + figure(result), 0);
for (const { id, problems } of results) for (const problem of problems) console.log(`task ${id}: ${problem}`);
const passed = results.filter(({ problems }) => problems.length === 0).length;
console.log(
  JSON.stringify({
    tasks: results.length,
    passed,
    writes: sum(({ writes }) => writes),
    consented: sum(({ consented }) => consented),
  }),
);
if (passed < results.length) process.exitCode = 1;
