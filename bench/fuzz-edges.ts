import { benchDatabase } from './database.ts';
import { Judge } from './fuzz-edges/judge.ts';
import { startServed } from './fuzz-edges/server.ts';
import { storm } from './fuzz-edges/storm.ts';

// Strangers send everything to every route and socket; nothing breaks, hangs, leaks or answers otherwise than it should.
// npm run fuzz:edges [-- [seed] [requests] [frames]]
const [seed = Math.floor(Math.random() * 1e6), requests = 20_000, frames = 2_000] = process.argv
  .slice(2)
  .map(Number);
const MOST_RSS_MB = 400;
const FLOODS = 10;

console.log(`seed ${seed}`);
const database = await benchDatabase();
const { served, judge } = await startServed(database.url, (secrets) => new Judge(secrets));
try {
  await storm(served, judge, { seed, requests, frames, floods: FLOODS, halves: true });
} finally {
  await served.stop();
  await database.stop();
}
for (const finding of judge.findings) console.log(`\n${finding}`);
console.log(
  `\nanswers by status: ${JSON.stringify(Object.fromEntries([...judge.statuses].sort(([one], [other]) => one - other)))}`,
);
for (const [kind, count] of served.logged) console.log(`logged ${count} times: ${kind}`);
const { counts } = judge;
console.log(JSON.stringify(counts));
const faults = counts.crashes + counts.hangs + counts.status5xx + counts.notProblem + counts.leaks;
process.exitCode =
  faults === 0 && counts.maxRssMb < MOST_RSS_MB && counts.requests >= requests && counts.frames >= frames
    ? 0
    : 1;
