import { basename, extname } from 'node:path';
import type { Command } from 'commander';
import { loadConfig } from '../app/config.ts';
import { deskNamed, desksOf } from '../app/desks-config.ts';
import { heldDesks } from '../app/held-desks.ts';
import { versionOf } from '../app/versions/version-of.ts';
import { SwitchroomError } from '../contracts/errors.ts';
import type { Comparison } from '../contracts/eval-run.ts';
import { BY_RULES } from '../evals/judge/rule-judge.ts';
import { describeScorecard } from '../evals/scorecard/describe.ts';
import { type Baseline, readBaseline } from '../evals/suite/baseline.ts';
import { describeSuite } from '../evals/suite/describe-suite.ts';
import { comparedWith, figuresOf, passesOf } from '../evals/suite/figures.ts';
import { type Gate, readGate } from '../evals/suite/gates.ts';
import { junitOf } from '../evals/suite/junit.ts';
import { keptCases, keptFigures } from '../evals/suite/kept-run.ts';
import { readSuite, type SuiteCase } from '../evals/suite/read-suite.ts';
import { everyCase, type RunPlan, withinBudget } from '../evals/suite/run-plan.ts';
import { type CaseResult, runSuite } from '../evals/suite/run-suite.ts';
import { suiteNames } from '../evals/suite/suite-names.ts';
import { untilDecided } from '../evals/suite/until-decided.ts';
import { anyOf, whole } from './choices.ts';
import { expectWritable, readGiven, writeGiven } from './given-files.ts';
import { calibratedJudges } from './judge/named.ts';
import { keepRun } from './keep-run.ts';
import { CHANGES, packWithChanges } from './with-changes.ts';

interface Options {
  readonly desk?: string;
  readonly changes?: string;
  readonly models: boolean;
  readonly repeat: number;
  readonly atOnce: number;
  readonly gate: readonly Gate[];
  readonly judge: string;
  readonly calibration: readonly string[];
  readonly baseline?: string;
  readonly untilDecided: boolean;
  readonly budget?: number;
  readonly out?: string;
  readonly junit?: string;
  readonly keep?: string;
  readonly json: boolean;
}

/** Adds `switchroom eval`: who gets the conversations of a suite. */
export function addEvalCommand(program: Command, config: () => string): void {
  program
    .command('eval')
    .description('hold the conversations of a suite, count who had them, and fail when a gate does not hold')
    .argument('<suite>', 'cases as JSON lines or YAML: docs/evaluation.md')
    .option('-d, --desk <id>', 'of the desk, where there are several; the first without')
    .option('--changes <changes>', CHANGES)
    .option('--models', 'ask the models of the configuration; the floor alone without', false)
    .option('-r, --repeat <number>', 'hold each case so many times', whole, 1)
    .option('--at-once <number>', 'so many conversations at once', whole, 8)
    .option(
      '-g, --gate <gate>',
      'e.g. routed>=0.9, p95-ms<=500, loop<=0, not-worse; may be repeated',
      gates,
      [],
    )
    .option('--judge <link>', 'who judges where a case wants it: a model of the configuration', BY_RULES)
    .option('--calibration <file>', 'what `judge calibrate --out` wrote; one for each rubric', anyOf, [])
    .option('-b, --baseline <file>', 'what an earlier run wrote with --out: better, worse, or can not tell')
    .option('--until-decided', 'stop when nothing left could change what the baseline says', false)
    .option('--budget <number>', 'hold so many conversations at most', whole)
    .option('-o, --out <file>', 'write all results as JSON')
    .option('--junit <file>', 'write a report for build servers')
    .option(
      '--keep <url>',
      'keep the run at a running Switchroom, for its console; the key is SWITCHROOM_KEY',
    )
    .option('--json', 'the figures as a line of JSON', false)
    .action((suite: string, options: Options) => evaluate(config(), suite, options));
}

async function evaluate(config: string, file: string, options: Options): Promise<void> {
  const { repeat, baseline, out, junit, gate, keep, models, json } = options;
  await expectWritable(out, junit);
  const before = baseline === undefined ? undefined : readBaseline(await readGiven(baseline), baseline);
  const { desk, results, figures, version } = await run(config, file, options, before);
  const compared = before && comparedWith(before.results, results);
  const judged = gate.map((one) => ({
    text: one.text,
    differs: one.differs(figures, compared, before?.figures),
  }));
  if (out !== undefined) await writeGiven(out, `${JSON.stringify({ suite: file, figures, results })}\n`);
  if (junit !== undefined) await writeGiven(junit, junitOf(basename(file, extname(file)), results, judged));
  if (!json) describe(results, repeat, compared);
  console.log(
    json
      ? JSON.stringify({ ...figures, compared })
      : `${describeSuite(figures)}\n\n${describeScorecard(figures.scorecard)}`,
  );
  for (const { text, differs } of judged)
    console.error(differs === undefined ? `holds    ${text}` : `FAILS    ${text}: ${differs}`);
  if (judged.some(({ differs }) => differs !== undefined)) process.exitCode = 1;
  if (keep === undefined) return;
  const kept = { figures: keptFigures(figures), cases: keptCases(results) };
  console.error(await keepRun(keep, { desk, suite: basename(file), version, models, ...kept }));
}

/** Holds the suite with a desk of its own, on databases that are deleted afterwards. */
async function run(config: string, file: string, options: Options, before: Baseline | undefined) {
  const { desk, models, repeat, atOnce } = options;
  const loaded = await loadConfig(process.cwd(), config);
  const pack = await packWithChanges(loaded, deskNamed(desksOf(loaded), desk), options.changes);
  const names = suiteNames(pack.desk);
  const cases = readSuite(await readGiven(file), names, file);
  const judges = await calibratedJudges(
    config,
    new Set(cases.flatMap(({ expect }) => expect?.judged ?? [])),
    options,
  );
  const asked = models ? loaded.models : [];
  const desks = await heldDesks({ pack, models: asked, prices: loaded.prices });
  try {
    const { results, scorecard } = await runSuite(desks.lend, cases, {
      desk: pack.desk.id,
      repeat,
      atOnce,
      needConsent: names.consentTools,
      writing: names.writing,
      plan: planOf(cases, options, before),
      judges,
      now: () => performance.now(),
    });
    const version = versionOf(pack.desk, asked).hash;
    return { desk: pack.desk.id, version, results, figures: figuresOf(results, repeat, scorecard) };
  } finally {
    await desks.close();
  }
}

/** All cases, unless a part of them is enough. */
function planOf(
  cases: readonly SuiteCase[],
  { untilDecided: stops, budget = Number.POSITIVE_INFINITY, repeat }: Options,
  before: Baseline | undefined,
): RunPlan {
  const all = { cases: cases.map(({ id }) => id), repeat, budget };
  if (!stops) return withinBudget(everyCase(cases.length, repeat), budget);
  if (!before) throw new SwitchroomError('request-invalid', '--until-decided needs a --baseline.');
  return untilDecided({ ...all, before: passesOf(before.results) });
}

function describe(results: readonly CaseResult[], repeat: number, compared: Comparison | undefined): void {
  for (const { id, messages, runs, quarantined } of results) {
    const failed = runs.filter(({ passed, quality = [] }) => !passed || quality.length > 0);
    const [first] = failed;
    if (!first) continue;
    const some = repeat === 1 ? '' : ` in ${failed.length} of ${runs.length}`;
    const aside = quarantined === undefined ? '' : ` (quarantined: ${quarantined})`;
    console.log(`${id}${some}${aside}: "${messages[0].text.slice(0, 80)}"`);
    for (const failure of first.failures) console.log(`  ${failure}`);
    for (const { question, why } of first.quality ?? []) console.log(`  quality ${question}: ${why}`);
  }
  if (compared) console.log(`Beside the baseline: ${compared.verdict} (${JSON.stringify(compared)})`);
}

function gates(given: string, before: readonly Gate[]): readonly Gate[] {
  return [...before, readGate(given)];
}
