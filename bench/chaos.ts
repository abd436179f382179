import { COUNTS, sumOf } from './chaos/audit/findings.ts';
import { CONVERSATIONS, type Outcome, runScenario } from './chaos/run-scenario.ts';
import { scenarios } from './chaos/scenarios/index.ts';
import { unmetBy } from './chaos/unmet.ts';

// Customers talk while processes, the network, clocks, the disk and PostgreSQL break; then every turn is audited.
// npm run chaos [-- [scenario] [conversations in each]]
const SHOWN = 5;

const words = process.argv.slice(2);
const name = words.find((word) => !/^\d+$/.test(word));
const number = words.find((word) => /^\d+$/.test(word));
const chosen = scenarios.filter((scenario) => name === undefined || scenario.name === name);
if (chosen.length === 0) {
  console.error(`No scenario is called "${name}". There are:`);
  for (const { name, about } of scenarios) console.error(`  ${name.padEnd(24)}${about}`);
  process.exit(2);
}

// Ctrl-C ends what was begun: no PostgreSQL and no disk is left behind.
const stopped = new AbortController();
process.once('SIGINT', () => stopped.abort());

const results: Record<string, Outcome['counts'] | { notRun: string }> = {};
for (const scenario of chosen) {
  const unmet = unmetBy(scenario);
  if (unmet !== undefined) {
    console.log(`${scenario.name}: not run, ${unmet}`);
    results[scenario.name] = { notRun: unmet };
    continue;
  }
  const conversations = Number(number ?? scenario.conversations ?? CONVERSATIONS);
  const { counts, findings, seconds, hits } = await runScenario(scenario, conversations, stopped.signal);
  if (stopped.signal.aborted) process.exit(130);
  results[scenario.name] = counts;
  console.log(`${scenario.name}: ${scenario.about}`);
  console.log(
    `  ${conversations} conversations in ${seconds} s, ${counts.kills} kills, ${hits} statements met on the way`,
  );
  for (const { count, conversation, what } of findings.slice(0, SHOWN))
    console.log(`  ${count}: ${conversation}: ${what}`);
  if (findings.length > SHOWN) console.log(`  and ${findings.length - SHOWN} more`);
}

const ran = Object.values(results).filter((result) => 'kills' in result);
const sum = (of: (counts: Outcome['counts']) => number) =>
  ran.reduce((total, counts) => total + of(counts), 0);
const counts = sumOf(ran);
const { kills, conversations } = {
  kills: sum((one) => one.kills),
  conversations: sum((one) => one.conversations),
};
console.log(JSON.stringify({ conversations, kills, ...counts, scenarios: results }));
process.exitCode = COUNTS.every((count) => counts[count] === 0) ? 0 : 1;
