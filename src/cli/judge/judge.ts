import type { Command } from 'commander';
import { type Calibration, calibrate, percent } from '../../evals/judge/calibrate.ts';
import { readLabels } from '../../evals/judge/labels/read-labels.ts';
import { promptOf, RUBRIC_NAMES, RUBRICS, type RubricName, rubricNamed } from '../../evals/judge/rubrics.ts';
import { positive } from '../choices.ts';
import { expectWritable, readGiven, writeGiven } from '../given-files.ts';
import { addJudgeLogCommand } from './judge-log.ts';
import { judgeNamed, modelOption, rubricOption } from './named.ts';

interface CalibrateOptions {
  readonly labels: string;
  readonly rubric?: RubricName;
  readonly model: string;
  readonly passFrom: number;
  readonly atOnce: number;
  readonly out?: string;
  readonly json: boolean;
}

/** Adds `switchroom judge`: who says whether replies, handoffs and conversations are good, and how far that can be trusted. */
export function addJudgeCommands(program: Command, config: () => string): void {
  const judge = program.command('judge').description('judge replies, handoffs and conversations by a rubric');
  judge
    .command('rubrics')
    .description('list what can be judged')
    .action(() => {
      for (const name of RUBRIC_NAMES) console.log(`${name.padEnd(10)} ${RUBRICS[name].about}`);
    });
  judge
    .command('prompt')
    .description('print what a model is told that judges by a rubric')
    .argument('<rubric>', RUBRIC_NAMES.join(', '))
    .action((name: string) => console.log(promptOf(rubricNamed(name))));
  judge
    .command('calibrate')
    .description('measure how far a judge agrees with labels that people gave')
    .requiredOption(
      '-l, --labels <file>',
      'JSON lines: {"id", "lines": [{"by", "text"}], "pass"}, or EVA files',
    )
    .addOption(rubricOption())
    .addOption(modelOption())
    .option('--pass-from <rating>', 'in files with ratings: from this one on it passes', positive, 3)
    .option('--at-once <number>', 'so many at once', positive, 8)
    .option('-o, --out <file>', 'write the calibration with every verdict, for gates')
    .option('--json', 'the figures as a line of JSON', false)
    .action((options: CalibrateOptions) => calibrateJudge(config(), options));
  addJudgeLogCommand(judge, config);
}

async function calibrateJudge(config: string, options: CalibrateOptions): Promise<void> {
  const { labels: file, rubric: given, model, passFrom, atOnce, out, json } = options;
  await expectWritable(out);
  const { rubric, labels } = readLabels(await readGiven(file), { rubric: given, passFrom });
  const judge = await judgeNamed(config, rubric, model);
  const calibration = await calibrate(judge, labels, atOnce);
  if (out !== undefined) await writeGiven(out, `${JSON.stringify(calibration)}\n`);
  const { verdicts, prompt, ...figures } = calibration;
  console.log(json ? JSON.stringify(figures) : describe(calibration));
}

function describe({
  rubric,
  model,
  labels,
  truePositive,
  trueNegative,
  agreement,
  ...more
}: Calibration): string {
  return [
    `${model} judges by "${rubric}": ${labels} labels`,
    `  of what passes   ${percent(truePositive)} of ${truePositive.of} judged so`,
    `  of what fails    ${percent(trueNegative)} of ${trueNegative.of} judged so`,
    `  as labelled      ${percent(agreement)}${more.unjudged > 0 ? `; ${more.unjudged} without a verdict` : ''}`,
    `  ${more.calibrated ? 'calibrated: it may gate' : 'not calibrated: it may not gate'}`,
  ].join('\n');
}
