import { probabilitiesOf, ROLES, roleOf, type Shape } from './shape.ts';
import type { LabelledTurn, TrainingRows } from './training-rows.ts';

/** How it learns. */
export interface Descent {
  readonly passes: number;
  readonly step: number;
  /** What is made small: the log loss of the right class, or for each class against all others how far it is from a clear yes or no. */
  readonly loss: 'log' | 'squared-hinge';
}

/** Weights in steps: each is its level times the scale of its column. */
export interface RoundedWeights {
  /** A row for each column and one for the bias: classes first, then the roles. */
  readonly levels: Int8Array;
  /** For each row. */
  readonly scales: Float32Array;
}

const LEVELS = 127;
/** Damps the first steps of a feature. */
const FIRST_SQUARE = 1e-2;
/** A class that is wrong by less is left alone: most are, which makes learning many times faster. */
const SMALL_ERROR = 1e-3;
/** What the bias counts as a feature. */
const BIAS = 0.1;

/**
 * Learns weights by Adagrad (Duchi et al., 2011): a class's score is its own weights' and those of its
 * agent's role (the owner, one that was, a new one), so that "stay" is learned for all agents together. The same rows
 * give the same weights. `only` are the numbers of the rows to learn from.
 */
export function learnWeights(
  rows: TrainingRows,
  shape: Shape,
  { passes, step, loss }: Descent,
  only: Int32Array,
): RoundedWeights {
  const width = shape.classAgents.length + ROLES;
  const weights = new Float32Array((rows.rarity.length + 1) * width);
  const learner = new Learner(rows, shape, weights, step, loss);
  const order = only.slice();
  const random = numbers();
  for (let pass = 0; pass < passes; pass += 1) {
    shuffle(order, random);
    for (const row of order) learner.learn(row);
  }
  return rounded(weights, rows.rarity, width);
}

/** Weights for plain values in a byte each: a quarter of the memory to read, and of the file. */
function rounded(weights: Float32Array, rarity: Float32Array, width: number): RoundedWeights {
  const levels = new Int8Array(weights.length);
  const scales = new Float32Array(weights.length / width);
  for (let column = 0; column < scales.length; column += 1) {
    const [from, to] = [column * width, (column + 1) * width];
    let largest = 0;
    for (let at = from; at < to; at += 1) largest = Math.max(largest, Math.abs(weights[at] ?? 0));
    // A bias has no rarity.
    scales[column] = (largest / LEVELS) * (rarity[column] ?? 1);
    for (let at = from; at < to; at += 1)
      levels[at] = Math.round(((weights[at] ?? 0) / (largest || 1)) * LEVELS);
  }
  return { levels, scales };
}

class Learner {
  readonly #rows: TrainingRows;
  readonly #shape: Shape;
  readonly #weights: Float32Array;
  readonly #squares: Float32Array;
  readonly #step: number;
  readonly #errorsBy: typeof hingeErrors;
  readonly #width: number;
  readonly #scores: Float64Array;
  readonly #errors: Float64Array;
  readonly #active: Int32Array;

  constructor(rows: TrainingRows, shape: Shape, weights: Float32Array, step: number, loss: Descent['loss']) {
    this.#rows = rows;
    this.#shape = shape;
    this.#weights = weights;
    this.#squares = new Float32Array(weights.length).fill(FIRST_SQUARE);
    this.#step = step;
    this.#errorsBy = loss === 'log' ? logErrors : hingeErrors;
    this.#width = shape.classAgents.length + ROLES;
    this.#scores = new Float64Array(this.#width);
    this.#errors = new Float64Array(this.#width);
    this.#active = new Int32Array(this.#width);
  }

  learn(row: number): void {
    const count = this.#findErrors(row);
    if (count === 0) return;
    const { starts, columns, values } = this.#rows;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      this.#stepDown((columns[at] ?? 0) * this.#width, values[at] ?? 0, count);
    }
    this.#stepDown(this.#weights.length - this.#width, BIAS, count);
  }

  /** Writes how wrong each class and role is, and which of them to change; returns how many. */
  #findErrors(row: number): number {
    const { turns, starts, columns, values } = this.#rows;
    const turn = turns[row];
    if (!turn) return 0;
    const [scores, errors, shape] = [this.#scores, this.#errors, this.#shape];
    this.#score(row, columns, values, starts);
    const classes = shape.classAgents.length;
    const wrong = this.#errorsBy(scores, shape, turn);
    errors.fill(0);
    let count = 0;
    for (let one = 0; one < classes; one += 1) {
      const error = wrong[one] ?? 0;
      const role = roleOf(shape.classAgents[one] ?? 0, turn);
      if (role >= 0) errors[classes + role] = (errors[classes + role] ?? 0) + error;
      errors[one] = error;
    }
    for (let one = 0; one < this.#width; one += 1) {
      if (Math.abs(errors[one] ?? 0) > SMALL_ERROR) this.#active[count++] = one;
    }
    return count;
  }

  #score(row: number, columns: Int32Array, values: Float32Array, starts: Int32Array): void {
    const [scores, weights, width] = [this.#scores, this.#weights, this.#width];
    const bias = weights.length - width;
    for (let one = 0; one < width; one += 1) scores[one] = BIAS * (weights[bias + one] ?? 0);
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const base = (columns[at] ?? 0) * width;
      const value = values[at] ?? 0;
      for (let one = 0; one < width; one += 1) {
        scores[one] = (scores[one] ?? 0) + value * (weights[base + one] ?? 0);
      }
    }
  }

  #stepDown(base: number, value: number, count: number): void {
    const [weights, squares, errors] = [this.#weights, this.#squares, this.#errors];
    for (let at = 0; at < count; at += 1) {
      const one = this.#active[at] ?? 0;
      const gradient = (errors[one] ?? 0) * value;
      const sum = (squares[base + one] ?? 0) + gradient * gradient;
      squares[base + one] = sum;
      weights[base + one] = (weights[base + one] ?? 0) - (this.#step * gradient) / Math.sqrt(sum);
    }
  }
}

/** How far each class's probability is from 1 for the right one and 0 for all others. */
function logErrors(scores: Float64Array, shape: Shape, turn: LabelledTurn): Float64Array {
  const errors = probabilitiesOf(scores, shape, turn, 1, turn.seenOnly);
  errors[turn.target] = (errors[turn.target] ?? 0) - 1;
  return errors;
}

/** How far each class's score is from at least 1 for the right one and at most -1 for all others. */
function hingeErrors(scores: Float64Array, { classAgents }: Shape, { target }: LabelledTurn): Float64Array {
  const errors = scores.slice(0, classAgents.length).map((score) => Math.max(0, 1 + score));
  errors[target] = -Math.max(0, 1 - (scores[target] ?? 0));
  return errors;
}

/** Writes how much the first `size` features speak for each class and role. */
export function addScores(
  scores: Float64Array,
  { levels, scales }: RoundedWeights,
  columns: Int32Array,
  values: Float32Array,
  size: number,
): void {
  addColumn(scores, levels, scales.length - 1, BIAS * (scales.at(-1) ?? 0));
  const classes = scores.length;
  let at = 0;
  // Four at once: each score is read and written once for all of them.
  for (; at + 3 < size; at += 4) {
    const [a, b, c, d] = [columns[at] ?? 0, columns[at + 1] ?? 0, columns[at + 2] ?? 0, columns[at + 3] ?? 0];
    const [byA, byB] = [(values[at] ?? 0) * (scales[a] ?? 0), (values[at + 1] ?? 0) * (scales[b] ?? 0)];
    const [byC, byD] = [(values[at + 2] ?? 0) * (scales[c] ?? 0), (values[at + 3] ?? 0) * (scales[d] ?? 0)];
    for (let one = 0; one < classes; one += 1) {
      scores[one] =
        (scores[one] ?? 0) +
        byA * (levels[a * classes + one] ?? 0) +
        byB * (levels[b * classes + one] ?? 0) +
        byC * (levels[c * classes + one] ?? 0) +
        byD * (levels[d * classes + one] ?? 0);
    }
  }
  for (; at < size; at += 1) {
    const column = columns[at] ?? 0;
    addColumn(scores, levels, column, (values[at] ?? 0) * (scales[column] ?? 0));
  }
}

/** Writes how much a vector speaks for each class and role; its columns follow the `first` ones. */
export function addVector(
  scores: Float64Array,
  { levels, scales }: RoundedWeights,
  first: number,
  vector: Float32Array,
): void {
  for (const [at, value] of vector.entries())
    addColumn(scores, levels, first + at, value * (scales[first + at] ?? 0));
}

function addColumn(scores: Float64Array, levels: Int8Array, column: number, value: number): void {
  const base = column * scores.length;
  for (let one = 0; one < scores.length; one += 1) {
    scores[one] = (scores[one] ?? 0) + value * (levels[base + one] ?? 0);
  }
}

/** The same numbers from 0 to 1 in every run (a linear congruential generator). */
export function numbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
}
