import { clausesOf } from './clauses.ts';
import { COLUMNS, type Features, featuresOf } from './features.ts';

/** What was learned: a weight for each column and act, those of a column in a row; the last row is where they begin. */
export interface ActModel {
  readonly acts: readonly string[];
  readonly matrix: Float32Array;
  /** A model whose opinion is a feature of this one: what is learned from few messages stands on what is known. */
  readonly base?: ActModel;
}

/** How many weights a model of so many acts has, on a base of so many: their opinions stand before where it begins. */
export const sizeOf = (acts: number, base = 0) => (COLUMNS + 2 * base + 1) * acts;

/** How much an opinion of the base counts. */
const OPINION = 1;

/** The features of a text for a model on that base. */
export function featuresOn(text: string, base: ActModel | undefined): Features {
  const own = featuresOf(text);
  if (!base) return own;
  const whole = scoreActs(text, base);
  const parts = clausesOf(text).map(({ start, end }) => scoreActs(text.slice(start, end), base));
  const best = base.acts.map((_, act) => Math.max(0, ...parts.map((part) => part[act] ?? 0)));
  const opinions = [...whole, ...best].map((probability) => OPINION * probability);
  return {
    columns: Int32Array.from([...own.columns, ...opinions.map((_, at) => COLUMNS + at)]),
    values: Float32Array.from([...own.values, ...opinions]),
  };
}

/** How likely a text does each act of the model, in their order. */
export function scoreActs(text: string, model: ActModel): number[] {
  const { columns, values } = featuresOn(text, model.base);
  const { acts, matrix } = model;
  const begin = matrix.length - acts.length;
  return acts.map((_, act) => {
    let sum = (matrix[begin + act] ?? 0) * BEGIN;
    for (let i = 0; i < columns.length; i++)
      sum += (matrix[(columns[i] ?? 0) * acts.length + act] ?? 0) * (values[i] ?? 0);
    return 1 / (1 + Math.exp(-sum));
  });
}

/** How much the place where an act begins counts as a feature. */
export const BEGIN = 0.3;
