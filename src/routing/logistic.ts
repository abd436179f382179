/** A text ready for the dot product: columns of the weight matrix and their values. */
export interface Row {
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** What a logistic regression learned. */
export interface Weights {
  /** How many labels there are. */
  readonly labels: number;
  /** Column-major: all labels of column 0, then of column 1; the last column is the bias. */
  readonly matrix: Float32Array;
}

/** How it learns. */
export interface Descent {
  readonly passes: number;
  readonly step: number;
  /** How much weights shrink at each step. */
  readonly shrink: number;
  /** The share of a row's features that are left out at each step, so that none is relied on alone; none without. */
  readonly dropout?: number;
}

/** Weights that were learned before, and which columns go on learning: the others stay as they are. */
export interface Start {
  readonly matrix: Float32Array;
  readonly learns: (column: number) => boolean;
}

/** Damps the first steps, so that rare features of the first examples do not run away. */
const FIRST_SQUARE = 1e-2;
const STRIDE = 7919;
/** What the bias counts as a feature. */
const BIAS = 0.1;

/**
 * Multinomial logistic regression by Adagrad (Duchi et al., 2011) in a fixed order, so that the same rows give the same
 * weights. `targets` are the rows' labels, from 0 to `labels` - 1; `width` is the number of columns. It begins with `start`,
 * if there is one, else with nothing.
 */
export function descend(
  rows: readonly Row[],
  targets: readonly number[],
  { labels, width }: { readonly labels: number; readonly width: number },
  { passes, step, shrink, dropout = 0 }: Descent,
  start?: Start,
): Weights {
  const matrix = new Float32Array((width + 1) * labels);
  if (start) matrix.set(start.matrix);
  const squares = new Float32Array(matrix.length).fill(FIRST_SQUARE);
  const weights = { labels, matrix };
  const learn = { matrix, squares, step, shrink, learns: start?.learns };
  const random = numbers();
  for (let pass = 0; pass < passes; pass += 1) {
    for (let count = 0; count < rows.length; count += 1) {
      // A stride spreads the labels, which usually come sorted.
      const at = strideTo(count, rows.length);
      const row = rows[at];
      if (row) update(dropout > 0 ? thin(row, dropout, random) : row, targets[at] ?? 0, weights, learn);
    }
  }
  return weights;
}

function strideTo(count: number, size: number): number {
  return size % STRIDE === 0 ? count : (count * STRIDE) % size;
}

/** The same numbers from 0 to 1 in every run (a linear congruential generator). */
function numbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A row without a share of its features; the others stand for them. */
function thin({ columns, values }: Row, dropout: number, random: () => number): Row {
  const kept = { columns: new Int32Array(columns.length), values: new Float32Array(columns.length) };
  let count = 0;
  for (let at = 0; at < columns.length; at += 1) {
    if (random() < dropout) continue;
    kept.columns[count] = columns[at] ?? 0;
    kept.values[count] = (values[at] ?? 0) / (1 - dropout);
    count += 1;
  }
  return { columns: kept.columns.subarray(0, count), values: kept.values.subarray(0, count) };
}

interface Learn {
  readonly matrix: Float32Array;
  readonly squares: Float32Array;
  readonly step: number;
  readonly shrink: number;
  readonly learns: Start['learns'] | undefined;
}

function update(row: Row, target: number, weights: Weights, learn: Learn): void {
  const errors = softmax(score(row, weights));
  errors[target] = (errors[target] ?? 0) - 1;
  for (let at = 0; at < row.columns.length; at += 1) {
    stepDown(row.columns[at] ?? 0, row.values[at] ?? 0, errors, learn);
  }
  stepDown(weights.matrix.length / errors.length - 1, BIAS, errors, learn);
}

function stepDown(
  column: number,
  value: number,
  errors: Float64Array,
  { matrix, squares, step, shrink, learns }: Learn,
): void {
  if (learns && !learns(column)) return;
  const base = column * errors.length;
  for (let label = 0; label < errors.length; label += 1) {
    const weight = matrix[base + label] ?? 0;
    const gradient = (errors[label] ?? 0) * value + shrink * weight;
    const sum = (squares[base + label] ?? 0) + gradient * gradient;
    squares[base + label] = sum;
    matrix[base + label] = weight - (step * gradient) / Math.sqrt(sum);
  }
}

/** How much a row speaks for each label. */
export function score(row: Row, { labels, matrix }: Weights): Float64Array {
  const scores = new Float64Array(labels);
  const bias = matrix.length - labels;
  for (let label = 0; label < labels; label += 1) scores[label] = BIAS * (matrix[bias + label] ?? 0);
  for (let at = 0; at < row.columns.length; at += 1) {
    const base = (row.columns[at] ?? 0) * labels;
    const value = row.values[at] ?? 0;
    for (let label = 0; label < labels; label += 1) {
      scores[label] = (scores[label] ?? 0) + value * (matrix[base + label] ?? 0);
    }
  }
  return scores;
}

/** Scores as probabilities, in place. */
export function softmax(scores: Float64Array): Float64Array {
  let highest = -Infinity;
  for (const one of scores) highest = Math.max(highest, one);
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const power = Math.exp((scores[at] ?? 0) - highest);
    scores[at] = power;
    sum += power;
  }
  for (let at = 0; at < scores.length; at += 1) scores[at] = (scores[at] ?? 0) / sum;
  return scores;
}
