import type { Classifier, Example, Ranking, TrainClassifier } from '../contracts/router.ts';
import { type Features, featuresOf } from './features.ts';

const PASSES = 20;
const STEP = 0.8;
const SHRINK = 2e-5;
/** Damps the first steps, so that rare features of the first examples do not run away. */
const FIRST_SQUARE = 1e-2;
const STRIDE = 7919;

/** A text ready for the dot product: columns of the weight matrix and values of Euclidean length 1. */
interface Row {
  readonly columns: Int32Array;
  readonly values: Float32Array;
}

/** The column of the weight matrix of each feature seen in training. */
type Vocabulary = ReadonlyMap<number, number>;

interface Weights {
  readonly labels: readonly string[];
  /** Column-major: all labels of column 0, then of column 1; the last column is the bias. */
  readonly matrix: Float32Array;
}

/**
 * Trains a multinomial logistic regression on hashed n-grams by Adagrad (Duchi et al., 2011) in a fixed order, so
 * that the same examples give the same classifier.
 */
export const trainClassifier: TrainClassifier = (examples) => {
  const features = examples.map((example) => featuresOf(example.text));
  const vocabulary = learnVocabulary(features);
  const rows = features.map((one) => toRow(one, vocabulary));
  const weights = descend(rows, examples, vocabulary.size);
  return classifierOf(vocabulary, weights);
};

function classifierOf(vocabulary: Vocabulary, weights: Weights): Classifier {
  const { labels } = weights;
  return {
    rank(text): Ranking {
      const probabilities = softmax(score(toRow(featuresOf(text), vocabulary), weights));
      return labels
        .map((label, at) => ({ label, probability: probabilities[at] ?? 0 }))
        .sort((a, b) => b.probability - a.probability);
    },
  };
}

function learnVocabulary(texts: readonly Features[]): Vocabulary {
  const columns = new Map<number, number>();
  for (const { keys } of texts) {
    for (const key of keys) if (!columns.has(key)) columns.set(key, columns.size);
  }
  return columns;
}

function toRow({ keys, values }: Features, vocabulary: Vocabulary): Row {
  const columns: number[] = [];
  const known: number[] = [];
  for (const [at, key] of keys.entries()) {
    const column = vocabulary.get(key);
    if (column === undefined) continue;
    columns.push(column);
    known.push(values[at] ?? 0);
  }
  // Features never seen still count in the length: a text of unknown words must not look sure.
  const length = Math.hypot(...values) || 1;
  return { columns: Int32Array.from(columns), values: Float32Array.from(known, (value) => value / length) };
}

function descend(rows: readonly Row[], examples: readonly Example[], width: number): Weights {
  const labels = [...new Set(examples.map((example) => example.label))];
  const targets = examples.map((example) => labels.indexOf(example.label));
  const matrix = new Float32Array((width + 1) * labels.length);
  const squares = new Float32Array(matrix.length).fill(FIRST_SQUARE);
  const weights = { labels, matrix };
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (let count = 0; count < rows.length; count += 1) {
      // A stride spreads the labels, which usually come sorted.
      const at = strideTo(count, rows.length);
      const row = rows[at];
      if (row) update(row, targets[at] ?? 0, weights, squares);
    }
  }
  return weights;
}

function strideTo(count: number, size: number): number {
  return size % STRIDE === 0 ? count : (count * STRIDE) % size;
}

function update(row: Row, target: number, weights: Weights, squares: Float32Array): void {
  const errors = softmax(score(row, weights));
  errors[target] = (errors[target] ?? 0) - 1;
  for (let at = 0; at < row.columns.length; at += 1) {
    step(row.columns[at] ?? 0, row.values[at] ?? 0, errors, weights.matrix, squares);
  }
  step(weights.matrix.length / errors.length - 1, 0.1, errors, weights.matrix, squares);
}

function step(
  column: number,
  value: number,
  errors: Float64Array,
  matrix: Float32Array,
  squares: Float32Array,
): void {
  const base = column * errors.length;
  for (let label = 0; label < errors.length; label += 1) {
    const weight = matrix[base + label] ?? 0;
    const gradient = (errors[label] ?? 0) * value + SHRINK * weight;
    const sum = (squares[base + label] ?? 0) + gradient * gradient;
    squares[base + label] = sum;
    matrix[base + label] = weight - (STEP * gradient) / Math.sqrt(sum);
  }
}

function score(row: Row, { labels, matrix }: Weights): Float64Array {
  const scores = new Float64Array(labels.length);
  const bias = matrix.length - labels.length;
  for (let label = 0; label < labels.length; label += 1) scores[label] = 0.1 * (matrix[bias + label] ?? 0);
  for (let at = 0; at < row.columns.length; at += 1) {
    const base = (row.columns[at] ?? 0) * labels.length;
    const value = row.values[at] ?? 0;
    for (let label = 0; label < labels.length; label += 1) {
      scores[label] = (scores[label] ?? 0) + value * (matrix[base + label] ?? 0);
    }
  }
  return scores;
}

function softmax(scores: Float64Array): Float64Array {
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
