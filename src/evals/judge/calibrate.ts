import { createHash } from 'node:crypto';
import { messageOf, SwitchroomError } from '../../contracts/errors.ts';
import { type Share, shareOf } from '../statistics/interval.ts';
import type { Judge, Verdict } from './judge.ts';
import type { Labelled } from './labels/read-labels.ts';

/** A judge needs so many labels, and is right so often of what passes and of what fails. */
export const FEWEST_LABELS = 100;
export const LEAST_RATE = 0.9;

/** What a judge said of a labelled exhibit. */
export interface LabelledVerdict extends Verdict {
  readonly id: string;
  /** What people said. */
  readonly label: boolean;
  /** The judge came to no verdict, which counts as the wrong one. */
  readonly failed?: true;
}

/** How far a judge agrees with people. */
export interface Calibration {
  readonly rubric: string;
  readonly model: string;
  readonly prompt: string;
  /** Of rubric, model and prompt: another judge has another. */
  readonly judge: string;
  readonly labels: number;
  readonly truePositive: Share;
  readonly trueNegative: Share;
  /** The share of verdicts that are as labelled. */
  readonly agreement: Share;
  readonly unjudged: number;
  readonly calibrated: boolean;
  readonly verdicts: readonly LabelledVerdict[];
}

/** Judges every label, `atOnce` at a time, and counts how often the judge is right. */
export async function calibrate(
  judge: Judge,
  labels: readonly Labelled[],
  atOnce: number,
): Promise<Calibration> {
  const verdicts: LabelledVerdict[] = [];
  const waiting = [...labels.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      verdicts[next[0]] = await verdictOn(judge, next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const right = (among: readonly LabelledVerdict[]) =>
    shareOf(among.filter(({ pass, label }) => pass === label).length, among.length);
  const truePositive = right(verdicts.filter(({ label }) => label));
  const trueNegative = right(verdicts.filter(({ label }) => !label));
  const rates = [truePositive.rate, trueNegative.rate];
  const { rubric, model, prompt } = judge;
  return {
    rubric,
    model,
    prompt,
    judge: printOf(judge),
    labels: labels.length,
    truePositive,
    trueNegative,
    agreement: right(verdicts),
    unjudged: verdicts.filter(({ failed }) => failed).length,
    calibrated: labels.length >= FEWEST_LABELS && rates.every((rate) => rate >= LEAST_RATE),
    verdicts,
  };
}

async function verdictOn(judge: Judge, labelled: Labelled): Promise<LabelledVerdict> {
  const { id, pass: label } = labelled;
  try {
    return { id, label, ...(await judge.judge(labelled)) };
  } catch (thrown) {
    return { id, label, pass: !label, reason: messageOf(thrown), failed: true };
  }
}

/** Short for a judge: its rubric, model and prompt. */
export function printOf({ rubric, model, prompt }: Pick<Judge, 'rubric' | 'model' | 'prompt'>): string {
  return createHash('sha256')
    .update(JSON.stringify([rubric, model, prompt]))
    .digest('hex')
    .slice(0, 12);
}

/**
 * A judge may only hold up a build when it was shown to agree with people.
 * @throws SwitchroomError `judge-not-calibrated` without such a calibration, or with one of another judge.
 */
export function expectCalibrated(judge: Judge, calibration: Calibration | undefined): Calibration {
  const who = `The judge "${judge.model}" of "${judge.rubric}"`;
  const how = `Run \`switchroom judge calibrate --labels <file> --out <file>\` with ${FEWEST_LABELS} labels or more.`;
  if (!calibration) throw refused(`${who} has no calibration. ${how}`);
  if (calibration.judge !== printOf(judge))
    throw refused(
      `${who} is another than the one that was calibrated: its model or its prompt differs. ${how}`,
    );
  const { calibrated, labels, truePositive, trueNegative } = calibration;
  if (calibrated) return calibration;
  const rates = `${percent(truePositive)} of what passes, ${percent(trueNegative)} of what fails, on ${labels} labels`;
  throw refused(`${who} is right in ${rates}; it takes ${100 * LEAST_RATE} % of both on ${FEWEST_LABELS}.`);
}

function refused(detail: string): SwitchroomError {
  return new SwitchroomError('judge-not-calibrated', detail);
}

/** A share with its interval, for people. */
export function percent({ rate, low, high }: Pick<Share, 'rate' | 'low' | 'high'>): string {
  const of = (part: number) => (100 * part).toFixed(1);
  return `${of(rate)} % (${of(low)} to ${of(high)})`;
}
