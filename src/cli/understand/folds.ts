import { loadModel } from '../../understanding/acts/load-model.ts';
import type { ActModel } from '../../understanding/acts/model.ts';
import { learnedActs } from '../../understanding/acts/read-acts.ts';
import { type ActExample, trainActs } from '../../understanding/acts/train.ts';

/** The acts of each row by a model taught on the other folds of the rows, on the base of the one that is shipped. */
export function foldedActs(rows: readonly ActExample[], folds: number, seed: number): string[][] {
  const fold = foldsOf(rows.length, folds, seed);
  const found: string[][] = rows.map(() => []);
  for (let one = 0; one < folds; one++) {
    const model = taughtBy(rows.filter((_, at) => fold[at] !== one));
    for (const [at, { text }] of rows.entries()) if (fold[at] === one) found[at] = actsBy(model, text);
  }
  return found;
}

/** A model of the acts that rows name, on the base of the one that is shipped. */
export function taughtBy(rows: readonly ActExample[]): ActModel {
  return trainActs(rows, [...new Set(rows.flatMap(({ acts }) => acts))].sort(), loadModel());
}

/** The acts a taught model finds in a message. */
export function actsBy(model: ActModel, text: string): string[] {
  return learnedActs(text, model).map(({ kind }) => kind);
}

/** Which fold each row is in: the same for the same seed (a linear congruential generator, Fisher and Yates). */
function foldsOf(count: number, folds: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  let state = seed >>> 0;
  for (let at = count - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  const fold: number[] = new Array<number>(count).fill(0);
  for (const [place, row] of order.entries()) fold[row] = place % folds;
  return fold;
}
