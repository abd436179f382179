import { readFile, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { loadConfig } from '../app/config.ts';
import { deskNamed, desksOf } from '../app/desks-config.ts';
import { heldDesks } from '../app/held-desks.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import { describeScorecard } from '../evals/scorecard/describe.ts';
import type { Comparison } from '../evals/statistics/compare.ts';
import { type ComparedCase, comparedWith, figuresOf } from '../evals/suite/figures.ts';
import { type Gate, readGate } from '../evals/suite/gates.ts';
import { junitOf } from '../evals/suite/junit.ts';
import { readSuite } from '../evals/suite/read-suite.ts';
import { type CaseResult, runSuite } from '../evals/suite/run-suite.ts';
import { suiteNames } from '../evals/suite/suite-names.ts';
import { positive } from './choices.ts';

interface Options {
  readonly desk?: string;
  readonly models: boolean;
  readonly repeat: number;
  readonly atOnce: number;
  readonly gate: readonly Gate[];
  readonly baseline?: string;
  readonly out?: string;
  readonly junit?: string;
  readonly json: boolean;
}

/** Adds `switchroom eval`: who gets the conversations of a suite. */
export function addEvalCommand(program: Command, config: () => string): void {
  program
    .command('eval')
    .description('hold the conversations of a suite, count who had them, and fail when a gate does not hold')
    .argument('<suite>', 'JSON lines: {"text", "agent"}, or {"turns": [{"text", "agent"}]}')
    .option('-d, --desk <id>', 'of the desk, where there are several; the first without')
    .option('--models', 'ask the models of the configuration; the floor alone without', false)
    .option('-r, --repeat <number>', 'hold each case so many times', whole, 1)
    .option('--at-once <number>', 'so many conversations at once', whole, 8)
    .option(
      '-g, --gate <gate>',
      'e.g. routed>=0.9, p95-ms<=500, loop<=0, not-worse; may be repeated',
      gates,
      [],
    )
    .option('-b, --baseline <file>', 'what an earlier run wrote with --out: better, worse, or can not tell')
    .option('-o, --out <file>', 'write all results as JSON')
    .option('--junit <file>', 'write a report for build servers')
    .option('--json', 'the figures as a line of JSON', false)
    .action((suite: string, options: Options) => evaluate(config(), suite, options));
}

async function evaluate(config: string, file: string, options: Options): Promise<void> {
  const { repeat, baseline, out, junit, gate, json } = options;
  const before =
    baseline === undefined ? undefined : readBaseline(await readFile(baseline, 'utf8'), baseline);
  const { results, figures } = await run(config, file, options);
  const compared = before && comparedWith(before, results);
  const judged = gate.map((one) => ({ text: one.text, differs: one.differs(figures, compared) }));
  if (out !== undefined) await writeFile(out, `${JSON.stringify({ suite: file, figures, results })}\n`);
  if (junit !== undefined) await writeFile(junit, junitOf(basename(file, extname(file)), results, judged));
  if (!json) describe(results, repeat, compared);
  console.log(json ? JSON.stringify({ ...figures, compared }) : describeScorecard(figures.scorecard));
  for (const { text, differs } of judged)
    console.error(differs === undefined ? `holds    ${text}` : `FAILS    ${text}: ${differs}`);
  if (judged.some(({ differs }) => differs !== undefined)) process.exitCode = 1;
}

/** Holds the suite with a desk of its own, on databases that are deleted afterwards. */
async function run(config: string, file: string, { desk, models, repeat, atOnce }: Options) {
  const loaded = await loadConfig(process.cwd(), config);
  const { pack } = deskNamed(desksOf(loaded), desk);
  const names = suiteNames(pack.desk);
  const cases = readSuite(await readFile(file, 'utf8'), names, file);
  const desks = await heldDesks({ pack, models: models ? loaded.models : [], prices: loaded.prices });
  try {
    const { results, scorecard } = await runSuite(desks.lend, cases, {
      desk: pack.desk.id,
      repeat,
      atOnce,
      needConsent: names.consentTools,
      writing: names.writing,
      now: () => performance.now(),
    });
    return { results, figures: figuresOf(results, repeat, scorecard) };
  } finally {
    await desks.close();
  }
}

function describe(results: readonly CaseResult[], repeat: number, compared: Comparison | undefined): void {
  for (const { id, messages, runs, quarantined } of results) {
    const failed = runs.filter(({ passed }) => !passed);
    const [first] = failed;
    if (!first) continue;
    const some = repeat === 1 ? '' : ` in ${failed.length} of ${runs.length}`;
    const aside = quarantined === undefined ? '' : ` (quarantined: ${quarantined})`;
    console.log(`${id}${some}${aside}: "${messages[0].text.slice(0, 80)}"`);
    for (const failure of first.failures) console.log(`  ${failure}`);
  }
  if (compared) console.log(`Beside the baseline: ${compared.verdict} (${JSON.stringify(compared)})`);
}

function readBaseline(text: string, file: string): readonly ComparedCase[] {
  try {
    const { results } = JSON.parse(text);
    if (Array.isArray(results)) return results;
  } catch {
    // Told below.
  }
  throw new SwitchroomError('data-invalid', `${file} is not what \`eval --out\` writes.`);
}

function gates(given: string, before: readonly Gate[]): readonly Gate[] {
  return [...before, readGate(given)];
}

function whole(given: string): number {
  const number = positive(given);
  if (!Number.isInteger(number)) throw new InvalidArgumentError('It must be a whole number.');
  return number;
}
