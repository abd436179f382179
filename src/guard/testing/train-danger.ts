import { DANGERS } from '../../contracts/danger.ts';
import { descend, type Row } from '../../routing/logistic.ts';
import { COLUMNS, FEW_WORDS, tellFeatures } from '../danger/features.ts';
import { languageOf, lexiconOf } from '../danger/lexicon.ts';
import { packWeights, unitOf, unpackWeights } from '../danger/load-weights.ts';
import type { DangerWeights } from '../danger/score-spans.ts';
import { sentencesOf } from '../danger/spans.ts';
import { tokensOf } from '../danger/tokens.ts';
import type { DangerRow } from './danger-figures.ts';

const DESCENT = { passes: 15, step: 0.8, shrink: 2e-5, dropout: 0.4 };
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

/** Teaches the guard by examples; the same examples in the same order give the same weights. */
export function trainDanger(examples: readonly DangerRow[], descent = DESCENT): TrainedDanger {
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
  const { matrix } = descend(rows, targets, { labels: LABELS, width: COLUMNS }, descent);
  return pack(matrix);
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
  const scale = Number(weights.reduce((most, one) => Math.max(most, Math.abs(one)), 0).toFixed(4));
  const matrix = packWeights(weights, scale);
  return {
    weights: { matrix: unpackWeights(matrix), unit: unitOf(scale), bias: Float32Array.from(bias) },
    packed: { scale, bias, matrix },
  };
}
