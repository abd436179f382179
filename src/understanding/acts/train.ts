import { type ActModel, BEGIN, featuresOn, sizeOf } from './model.ts';

/** A message with the acts it does. */
export interface ActExample {
  readonly text: string;
  readonly acts: readonly string[];
}

const PASSES = 20;
const STEP = 0.5;
const SHRINK = 1e-5;
/** A row that is learned already teaches nothing more: most rows, most of the time. */
const LEAST_ERROR = 0.003;

interface Row {
  readonly columns: Int32Array;
  readonly values: Float32Array;
  readonly truth: readonly number[];
}

/** Trains one logistic regression an act (AdaGrad), all at once: the same examples give the same weights. */
export function trainActs(
  examples: readonly ActExample[],
  acts: readonly string[],
  base?: ActModel,
): ActModel {
  const matrix = new Float32Array(sizeOf(acts.length, base?.acts.length));
  const squares = new Float32Array(matrix.length).fill(1e-2);
  const begin = matrix.length / acts.length - 1;
  const rows = examples.map(({ text, acts: done }): Row => {
    const { columns, values } = featuresOn(text, base);
    return {
      columns: Int32Array.from([...columns, begin]),
      values: Float32Array.from([...values, BEGIN]),
      truth: acts.map((act) => (done.includes(act) ? 1 : 0)),
    };
  });
  const order = shuffled(rows.length);
  for (let pass = 0; pass < PASSES; pass++)
    for (const at of order) {
      const row = rows[at];
      if (row) descend(row, matrix, squares);
    }
  return { acts, matrix, ...(base ? { base } : {}) };
}

/** One step down the slope of one row's error. */
function descend({ columns, values, truth }: Row, matrix: Float32Array, squares: Float32Array): void {
  const width = truth.length;
  const sums = new Float64Array(width);
  for (let i = 0; i < columns.length; i++) {
    const from = (columns[i] ?? 0) * width;
    const value = values[i] ?? 0;
    for (let act = 0; act < width; act++) sums[act] = (sums[act] ?? 0) + (matrix[from + act] ?? 0) * value;
  }
  for (let act = 0; act < width; act++) {
    const error = 1 / (1 + Math.exp(-(sums[act] ?? 0))) - (truth[act] ?? 0);
    if (Math.abs(error) < LEAST_ERROR) continue;
    for (let i = 0; i < columns.length; i++) {
      const cell = (columns[i] ?? 0) * width + act;
      const slope = error * (values[i] ?? 0) + SHRINK * (matrix[cell] ?? 0);
      squares[cell] = (squares[cell] ?? 0) + slope * slope;
      matrix[cell] = (matrix[cell] ?? 0) - (STEP * slope) / Math.sqrt(squares[cell] ?? 1);
    }
  }
}

/** The same disorder each time, as rows of one act after another would be learned one after another. */
function shuffled(count: number): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  let seed = 1;
  for (let at = count - 1; at > 0; at--) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const other = seed % (at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}
