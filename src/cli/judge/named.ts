import { Option } from 'commander';
import { loadConfig } from '../../app/config.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { ModelLink } from '../../contracts/model.ts';
import { type Calibration, expectCalibrated } from '../../evals/judge/calibrate.ts';
import type { Judge } from '../../evals/judge/judge.ts';
import type { Judges } from '../../evals/judge/judge-case.ts';
import { modelJudge } from '../../evals/judge/model-judge.ts';
import { RUBRIC_NAMES, type RubricName, rubricNamed } from '../../evals/judge/rubrics.ts';
import { BY_RULES, ruleJudge } from '../../evals/judge/rule-judge.ts';
import { readGiven } from '../given-files.ts';

/** Names the rubric. */
export function rubricOption(): Option {
  return new Option('-r, --rubric <name>', RUBRIC_NAMES.join(', ')).argParser(rubricNamed);
}

/** Names who judges. */
export function modelOption(): Option {
  return new Option(
    '-m, --model <link>',
    'a model of the configuration; rules, which need none, without',
  ).default(BY_RULES);
}

/** The judge that was named: a link of the configuration, or the rules. */
export async function judgeNamed(config: string, rubric: RubricName, name: string): Promise<Judge> {
  if (name === BY_RULES) return ruleJudge(rubric);
  const { models } = await loadConfig(process.cwd(), config);
  const link = models.find((one) => one.name === name);
  if (!link)
    throw new SwitchroomError(
      'request-invalid',
      `No model is called "${name}": ${[BY_RULES, ...namesOf(models)].join(', ')}.`,
    );
  const asked = link.modelFor?.(undefined);
  const model = await link.provider.getModel(asked ?? undefined);
  return modelJudge({ rubric, name: asked ? `${name} ${asked}` : name, model });
}

function namesOf(models: readonly ModelLink[]): string[] {
  return models.map(({ name }) => name);
}

/** Reads what `calibrate --out` wrote; throws `data-invalid` for anything else. */
export async function readCalibration(file: string): Promise<Calibration> {
  const text = await readGiven(file);
  try {
    const found = JSON.parse(text);
    if (typeof found.judge === 'string' && typeof found.calibrated === 'boolean') return found;
  } catch {
    // Told below.
  }
  throw new SwitchroomError('data-invalid', `${file} is not what \`judge calibrate --out\` writes.`);
}

/** The judges of these rubrics. Throws `judge-not-calibrated` for one that none of the calibrations is of. */
export async function calibratedJudges(
  config: string,
  rubrics: ReadonlySet<RubricName>,
  { judge, calibration }: { readonly judge: string; readonly calibration: readonly string[] },
): Promise<Judges> {
  const known = await Promise.all(calibration.map(readCalibration));
  const judges = [...rubrics].map(async (rubric) => {
    const named = await judgeNamed(config, rubric, judge);
    expectCalibrated(
      named,
      known.find((one) => one.rubric === rubric),
    );
    return [rubric, named] as const;
  });
  return new Map(await Promise.all(judges));
}
