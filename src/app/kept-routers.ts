import { createHash, randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { decodeModel, encodeModel } from '../routing/model-file.ts';
import type { RouterModel } from '../routing/router.ts';
import { classifiersBy, type LearnModel, learnModel } from '../routing/train.ts';
import { turnRoutersBy } from '../routing/train-turns.ts';

/** Of a desk or two in several versions; one has 1 to 2 MB. */
const MOST_KEPT = 40;
const FOLDER = join(import.meta.dirname, '../../node_modules/.cache/switchroom/routers');
const TRAINER = join(import.meta.dirname, '../routing');

/**
 * Reads from `folder` what was learned from the same rows before, by the same code; else learns it, and keeps it there. The
 * same rows always give the same router, so nobody can tell which it was but by the time it took.
 */
export function keptIn(folder: string, learn: LearnModel): LearnModel {
  let code: string | undefined;
  return (labelled) => {
    code ??= hashOfCode();
    const rows = JSON.stringify(labelled);
    const file = join(folder, createHash('sha256').update(code).update(rows).digest('hex'));
    const kept = readKept(file);
    if (kept) return kept;
    const model = learn(labelled);
    keep(folder, file, model);
    return model;
  };
}

const learnOnce = keptIn(FOLDER, learnModel);
/** Makes a classifier of first sentences; what an earlier start has learned is read. */
export const trainClassifier = classifiersBy(learnOnce);
/** Makes a router of whole conversations; what an earlier start has learned is read. */
export const trainTurns = turnRoutersBy(learnOnce);

/** Another version of the code learns something else from the same rows. */
function hashOfCode(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(TRAINER, { recursive: true, encoding: 'utf8' }).sort())
    if (/\.[jt]s$/.test(name) && !name.includes('.test.')) hash.update(readFileSync(join(TRAINER, name)));
  return hash.digest('hex');
}

function readKept(file: string): RouterModel | undefined {
  try {
    const model = decodeModel(readFileSync(file));
    // Those that were read last are kept longest.
    utimesSync(file, new Date(), new Date());
    return model;
  } catch {
    // Not there, or not whole: it is learned.
    return undefined;
  }
}

/** An installation that can't be written to learns at each start; what was left unfinished goes with the oldest. */
function keep(folder: string, file: string, model: RouterModel): void {
  const unfinished = `${file}.${randomUUID()}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(unfinished, encodeModel(model));
    renameSync(unfinished, file);
    dropOldest(folder);
  } catch {
    // It is learned, which is what matters.
  }
}

function dropOldest(folder: string): void {
  const files = readdirSync(folder).map((name) => join(folder, name));
  if (files.length <= MOST_KEPT) return;
  const byAge = files.map((file) => ({ file, at: statSync(file).mtimeMs })).sort((a, b) => b.at - a.at);
  for (const { file } of byAge.slice(MOST_KEPT)) rmSync(file, { force: true });
}
