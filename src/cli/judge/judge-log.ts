import { type Command, InvalidArgumentError } from 'commander';
import { loadConfig } from '../../app/config.ts';
import { deskNamed, desksOf } from '../../app/desks-config.ts';
import { readEnvironment } from '../../app/environment.ts';
import { onDesk } from '../../app/on-desk.ts';
import { withServer } from '../../app/open-for-command.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import { wholeLog } from '../../contracts/whole-log.ts';
import { expectCalibrated, percent } from '../../evals/judge/calibrate.ts';
import type { Exhibit } from '../../evals/judge/exhibit.ts';
import { exhibitsOf } from '../../evals/judge/exhibits-of.ts';
import { type Judged, judgeAll } from '../../evals/judge/judge-log.ts';
import type { RubricName } from '../../evals/judge/rubrics.ts';
import { openedSince } from '../../evals/scorecard/read-scorecard.ts';
import { postgresStore } from '../../stores/postgres/postgres-store.ts';
import { sinceOption } from '../since.ts';
import { judgeNamed, modelOption, readCalibration, rubricOption } from './named.ts';

interface Options {
  readonly rubric?: RubricName;
  readonly model: string;
  readonly since: Date;
  readonly desk?: string;
  readonly calibration?: string;
  readonly gate?: number;
  readonly json: boolean;
}

/** Adds `switchroom judge log`: what a judge says of recorded conversations. */
export function addJudgeLogCommand(judge: Command, config: () => string): void {
  judge
    .command('log')
    .description('judge the replies, handoffs or conversations on record')
    .addOption(rubricOption().makeOptionMandatory())
    .addOption(modelOption())
    .addOption(sinceOption())
    .option('-d, --desk <id>', 'of one of the desks; of the first without')
    .option('-c, --calibration <file>', 'what `judge calibrate --out` wrote: shares are corrected by it')
    .option('-g, --gate <share>', 'fail when less passes, from 0 to 1; needs a calibration', share)
    .option('--json', 'the figures and every verdict as a line of JSON', false)
    .action((options: Options) => judgeLog(config(), options));
}

async function judgeLog(config: string, options: Options): Promise<void> {
  const { rubric, model, since, desk, calibration: file, gate, json } = options;
  if (rubric === undefined) throw new SwitchroomError('request-invalid', 'Name a rubric.');
  const judge = await judgeNamed(config, rubric, model);
  const calibration = file === undefined ? undefined : await readCalibration(file);
  if (calibration || gate !== undefined) expectCalibrated(judge, calibration);
  const environment = readEnvironment(process.env);
  const one = deskNamed(desksOf(await loadConfig(process.cwd(), config)), desk);
  const { id } = one.pack.desk;
  const judged = await withServer(environment, (url) =>
    onDesk(one, environment, url, (pool) => {
      const store = postgresStore(pool, id);
      return judgeAll(judge, exhibitsIn(store, since, rubric), calibration);
    }),
  );
  console.log(json ? JSON.stringify(judged) : describe(judged));
  if (gate === undefined) return;
  const { rate } = judged.corrected ?? judged.passed;
  console.error(`${rate >= gate ? 'holds' : 'FAILS'}    ${rubric}>=${gate}: it is ${rate.toFixed(4)}`);
  if (rate < gate) process.exitCode = 1;
}

async function* exhibitsIn(
  store: ReturnType<typeof postgresStore>,
  since: Date,
  rubric: RubricName,
): AsyncGenerator<Exhibit> {
  for await (const { id } of openedSince(store, since))
    yield* exhibitsOf(id, await wholeLog(store, id), rubric);
}

function describe({ rubric, model, passed, corrected, verdicts }: Judged): string {
  const failed = verdicts.filter(({ pass }) => !pass).map(({ id, reason }) => `${id}: ${reason}`);
  const truly = corrected ? `; corrected for the judge's errors ${percent(corrected)}` : '';
  return [...failed, `${model} passed by "${rubric}": ${percent(passed)} of ${passed.of}${truly}`].join('\n');
}

function share(given: string): number {
  const number = Number(given);
  if (!(number >= 0 && number <= 1)) throw new InvalidArgumentError('It must be from 0 to 1.');
  return number;
}
