import type { Classifier, Ranking, TrainClassifier } from '../contracts/router.ts';
import { type Features, featuresOf } from './features.ts';
import { descend, type Row, score, softmax, type Weights } from './logistic.ts';

const DESCENT = { passes: 20, step: 0.8, shrink: 2e-5 };

/** The column of the weight matrix of each feature seen in training. */
type Vocabulary = ReadonlyMap<number, number>;

/** Trains a multinomial logistic regression on hashed n-grams, so that the same examples give the same classifier. */
export const trainClassifier: TrainClassifier = (examples) => {
  const features = examples.map((example) => featuresOf(example.text));
  const vocabulary = learnVocabulary(features);
  const rows = features.map((one) => toRow(one, vocabulary));
  const labels = [...new Set(examples.map((example) => example.label))];
  const targets = examples.map((example) => labels.indexOf(example.label));
  const shape = { labels: labels.length, width: vocabulary.size };
  return classifierOf(vocabulary, labels, descend(rows, targets, shape, DESCENT));
};

function classifierOf(vocabulary: Vocabulary, labels: readonly string[], weights: Weights): Classifier {
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
