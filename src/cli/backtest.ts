import type { Command } from 'commander';
import type { ReadStore } from '../app/read-desk.ts';
import { withoutPersonal } from '../app/replay/find-personal.ts';
import { type Backtest, BacktestCounter } from '../evals/replay/backtest.ts';
import { type BacktestGate, readBacktestGate } from '../evals/replay/backtest-gate.ts';
import { describeBacktest } from '../evals/replay/describe-backtest.ts';
import { openedSince } from '../evals/scorecard/read-scorecard.ts';
import { whole } from './choices.ts';
import { expectWritable, writeGiven } from './given-files.ts';
import { CHANGED, chooseDesk, lanesOf, onRecord, recorded } from './replay-lanes.ts';
import { sinceOption } from './since.ts';

interface Options {
  readonly since: Date;
  readonly desk?: string;
  readonly changed?: string;
  readonly models: boolean;
  readonly atOnce: number;
  readonly gate: readonly BacktestGate[];
  readonly words: boolean;
  readonly out?: string;
  readonly json: boolean;
}

/** Adds `switchroom backtest`: which recorded messages a changed desk would give to somebody else. */
export function addBacktestCommand(program: Command, config: () => string): void {
  program
    .command('backtest')
    .description('decide every recorded message anew, and count those that would go to somebody else')
    .addOption(sinceOption())
    .option('-d, --desk <id>', 'of the desk, where there are several; the first without')
    .option('--changed <file>', `${CHANGED}; without, the present desk is held against the record`)
    .option('--models', 'ask the models of the configuration; the floor alone without', false)
    .option('--at-once <number>', 'so many conversations at once', whole, 8)
    .option('-g, --gate <gate>', 'e.g. changed<=0.02; may be repeated', gates, [])
    .option('--words', 'show examples as customers wrote them; personal data is left out without', false)
    .option('-o, --out <file>', 'write all figures as JSON')
    .option('--json', 'the figures as a line of JSON', false)
    .action((options: Options) => backtest(config(), options));
}

async function backtest(config: string, options: Options): Promise<void> {
  const { gate, out, json } = options;
  await expectWritable(out);
  const found = await run(config, options);
  if (out !== undefined) await writeGiven(out, `${JSON.stringify(found)}\n`);
  console.log(json ? JSON.stringify(found) : describeBacktest(found));
  for (const { text, differs } of gate) {
    const difference = differs(found);
    console.error(difference === undefined ? `holds    ${text}` : `FAILS    ${text}: ${difference}`);
    if (difference !== undefined) process.exitCode = 1;
  }
}

async function run(config: string, options: Options): Promise<Backtest> {
  const chosen = await chooseDesk(config, options.desk);
  const lanes = await lanesOf(chosen, options);
  const counter = new BacktestCounter(lanes, options.words ? (text) => text : withoutPersonal);
  await onRecord(chosen, (store) => addAll(counter, store, options));
  return counter.backtest;
}

/** One reader, and as many conversations on their way as are asked for. */
async function addAll(counter: BacktestCounter, store: ReadStore, { since, atOnce }: Options): Promise<void> {
  const all = openedSince(store, since);
  const work = async () => {
    for (let next = await all.next(); !next.done; next = await all.next()) {
      const { id } = next.value;
      await counter.add(await recorded(store, id));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

function gates(given: string, before: readonly BacktestGate[]): readonly BacktestGate[] {
  return [...before, readBacktestGate(given)];
}
