import { basename } from 'node:path';
import pg from 'pg';
import { afterHours } from '../packs/after-hours/pack.ts';
import { salon } from '../packs/salon/pack.ts';
import { support } from '../packs/support/pack.ts';
import { readGiven } from '../src/cli/given-files.ts';
import { printError } from '../src/cli/print-error.ts';
import { transcriptOf } from '../src/evals/simulate/transcript.ts';
import { type Held, holderOf } from './customers/hold.ts';
import { failedEnds, figuresOf } from './customers/report.ts';
import { readScripts } from './customers/scripts.ts';
import { tryQueries } from './customers/tables.ts';
import { benchDatabase } from './database.ts';

// Holds scripts of customers with the floor of a pack, and prints the transcripts, the ends that are not held, and the counts:
// docs/conversation-quality.md.
// npm run customers -- <file> [pack]   The pack is that of the file's name without it.
const PACKS = { support, salon, 'after-hours': afterHours };

const [file, named = basename(file ?? '', '.txt')] = process.argv.slice(2);
const pack = Object.entries(PACKS).find(([name]) => name === named)?.[1];
if (!file || !pack) {
  console.error(`npm run customers -- <file> [${Object.keys(PACKS).join(' | ')}]`);
  process.exit(2);
}

/** A coded error of a file is told without its stack. */
function refuse(thrown: unknown): never {
  printError(thrown);
  process.exit();
}

const scripts = await readGiven(file)
  .then((text) => readScripts(text, pack.desk))
  .catch(refuse);
const server = await benchDatabase();
const admin = new pg.Client({ connectionString: server.url });
await admin.connect();
let databases = 0;
const filled = `customers_${process.pid}`;

/** A database for one customer, a copy of the filled one: nobody finds booked or paid what another one has. */
async function urlOfNew(): Promise<string> {
  const name = `${filled}_${++databases}`;
  // Copying files takes half the time of copying what is in them.
  await admin.query(`create database ${name} template ${filled} strategy file_copy`);
  return urlOf(name);
}

function urlOf(name: string): string {
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  return url.href;
}

const hold = holderOf(pack, urlOfNew);
const held: Held[] = [];
await admin.query(`create database ${filled}`);
await tryQueries(pack, urlOf(filled), scripts).catch(async (thrown: unknown) => {
  await admin.end();
  await server.stop();
  refuse(thrown);
});
for (const script of scripts) {
  const one = await hold(script);
  held.push(one);
  const { name, path, status, owner, writes, events, ends } = one;
  console.log(`\n## ${name}\n${transcriptOf(events).join('\n')}`);
  const done = writes.map((write) => `${write.name} ${write.arguments}`).join('; ') || 'nothing';
  console.log(`  = ${path.join(' > ')}; ${status}, ${owner} has it; written: ${done}`);
  for (const { text, differs } of ends) if (differs !== undefined) console.log(`  ! ${text}: ${differs}`);
}
await admin.end();
await server.stop();
const failed = failedEnds(held);
if (failed.length > 0) console.log(`\nNot held:\n${failed.join('\n')}`);
console.log(`\n${JSON.stringify({ pack: pack.name, ...figuresOf(held) })}`);
