import { DANGERS } from '../../contracts/danger.ts';
import { numbers } from '../../routing/learn-weights.ts';
import { descend, type Row } from '../../routing/logistic.ts';
import { COLUMNS, FEW_WORDS, FIRST_OF_OTHERS, tellFeatures } from '../danger/features.ts';
import { languageOf, lexiconOf } from '../danger/lexicon.ts';
import { packWeights, unitOf, unpackWeights } from '../danger/load-weights.ts';
import type { DangerWeights } from '../danger/score-spans.ts';
import { sentencesOf } from '../danger/spans.ts';
import { tokensOf } from '../danger/tokens.ts';
import type { DangerRow } from './danger-figures.ts';

const DESCENT = { passes: 15, step: 0.8, shrink: 2e-5, dropout: 0.6 };
/** What one run learns depends on the order of the examples; the mean of several runs depends on it less. */
const RUNS = 8;
/** Shorter sentences ("Hi.") teach nothing by themselves. */
const SHORTEST_SENTENCE = 4;
const LABELS = DANGERS.length + 1;
/** Harmless is 0. */
const TARGETS: ReadonlyMap<string | undefined, number> = new Map(
  DANGERS.map((danger, at) => [danger, at + 1]),
);

/** Learned weights, and as the texts they are kept in. */
export interface TrainedDanger {
  readonly weights: DangerWeights;
  readonly packed: { readonly scale: number; readonly bias: readonly number[]; readonly matrix: string };
}

/** Rows and what each of them is. */
interface Lesson {
  readonly rows: Row[];
  readonly targets: number[];
}

/**
 * Teaches the guard by examples; the same examples in the same order give the same weights. Languages in alphabets of
 * their own are taught last, on what the others taught about concepts, which stays as it is.
 */
export function trainDanger(examples: readonly DangerRow[], descent = DESCENT): TrainedDanger {
  const all = lessonOf(examples);
  const random = numbers();
  const mean = new Float32Array(LABELS * (COLUMNS + 1));
  for (let run = 0; run < RUNS; run++)
    for (const [at, weight] of learn(shuffle(all, random), descent).entries())
      mean[at] = (mean[at] ?? 0) + weight / RUNS;
  return pack(mean);
}

function learn(all: Lesson, descent: typeof DESCENT): Float32Array {
  const isOther = (row: Row) => row.columns.some((column) => column >= FIRST_OF_OTHERS);
  const shape = { labels: LABELS, width: COLUMNS };
  const latin = pick(all, (row) => !isOther(row));
  const { matrix } = descend(latin.rows, latin.targets, shape, descent);
  const others = pick(all, isOther);
  const learns = (column: number) => column >= FIRST_OF_OTHERS && column < COLUMNS;
  return descend(others.rows, others.targets, shape, descent, { matrix, learns }).matrix;
}

/** The same rows in another order. */
function shuffle({ rows, targets }: Lesson, random: () => number): Lesson {
  const places = rows.map((_, at) => ({ at, key: random() })).sort((one, other) => one.key - other.key);
  return {
    rows: places.map(({ at }) => rows[at] as Row),
    targets: places.map(({ at }) => targets[at] ?? 0),
  };
}

function pick({ rows, targets }: Lesson, wanted: (row: Row) => boolean): Lesson {
  return { rows: rows.filter(wanted), targets: targets.filter((_, at) => wanted(rows[at] as Row)) };
}

function lessonOf(examples: readonly DangerRow[]): Lesson {
  const rows: Row[] = [];
  const targets: number[] = [];
  for (const { text, label, category } of examples) {
    const tokens = tokensOf(text);
    const target = label === 'danger' ? (TARGETS.get(category) ?? 0) : 0;
    rows.push(rowOf(tokens));
    targets.push(target);
    if (target > 0) continue;
    // All sentences of a harmless message are harmless; which one of a dangerous message is not, nobody knows.
    const sentences = sentencesOf(tokens);
    if (sentences.length < 2) continue;
    for (const { from, to } of sentences) {
      if (to - from < SHORTEST_SENTENCE) continue;
      rows.push(rowOf(tokens.slice(from, to)));
      targets.push(0);
    }
  }
  return { rows, targets };
}

function rowOf(tokens: readonly string[]): Row {
  const counts = new Map<number, number>();
  let squares = 0;
  tellFeatures(tokens, lexiconOf(languageOf(tokens)), (_at, column, value) => {
    counts.set(column, (counts.get(column) ?? 0) + value);
    squares += value * value;
  });
  const length = Math.sqrt(squares + FEW_WORDS);
  return {
    columns: Int32Array.from(counts.keys()),
    values: Float32Array.from(counts.values(), (value) => value / length),
  };
}

/** Each danger's weights less those of harmless, in few signs. */
function pack(learned: Float32Array): TrainedDanger {
  const all = new Float32Array(DANGERS.length * (COLUMNS + 1));
  for (let column = 0; column <= COLUMNS; column++)
    for (let kind = 0; kind < DANGERS.length; kind++)
      all[column * DANGERS.length + kind] =
        (learned[column * LABELS + kind + 1] ?? 0) - (learned[column * LABELS] ?? 0);
  const weights = all.subarray(0, DANGERS.length * COLUMNS);
  const bias = Array.from(all.subarray(weights.length), (one) => Number((one / 10).toFixed(4)));
  const ofMost = weights.subarray(0, DANGERS.length * FIRST_OF_OTHERS);
  const scale = Number(ofMost.reduce((most, one) => Math.max(most, Math.abs(one)), 0).toFixed(4));
  const matrix = packWeights(weights, scale);
  return {
    weights: { matrix: unpackWeights(matrix), unit: unitOf(scale), bias: Float32Array.from(bias) },
    packed: { scale, bias, matrix },
  };
}
