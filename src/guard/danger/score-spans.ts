import { DANGERS, type DangerCategory } from '../../contracts/danger.ts';
import { FEW_WORDS, tellContext, tellWord } from './features.ts';
import { languageOf, lexiconOf } from './lexicon.ts';
import { perWord } from './per-word.ts';
import { type Span, spansOf } from './spans.ts';

/** Numbers a word has: how much it speaks for each danger, and the square of its length. */
const KINDS = DANGERS.length;
const WIDTH = KINDS + 1;

/** What was learned: how much each column speaks for each danger, all dangers of column 0 first, and where they begin. */
export interface DangerWeights {
  /** In steps (see `unpackWeights`). */
  readonly matrix: Int8Array;
  /** What one step is worth. */
  readonly unit: number;
  readonly bias: Float32Array;
}

/** How likely a part of a text is danger, from 0 to 1, and which. */
export interface SpanScore extends Span {
  readonly probability: number;
  readonly category: DangerCategory;
}

/** Judges each part of a text (see `spansOf`): multinomial logistic regression over its features. The first is all of it. */
export function scoreSpans(tokens: readonly string[], weights: DangerWeights): SpanScore[] {
  const sums = sumUp(tokens, weights.matrix);
  return spansOf(tokens).map((span) => scoreSpan(span, sums, weights));
}

/** The sums over all words before each place, so that any part of a text costs one subtraction. */
function sumUp(tokens: readonly string[], matrix: Int8Array): Float64Array {
  const sums = new Float64Array((tokens.length + 1) * WIDTH);
  const sumOf = sumsOf(matrix);
  for (const [at, word] of tokens.entries()) sums.set(sumOf(word), (at + 1) * WIDTH);
  tellContext(tokens, lexiconOf(languageOf(tokens)), (at, column, value) => {
    addTo(sums, (at + 1) * WIDTH, column, value, matrix);
  });
  for (let at = WIDTH; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (sums[at - WIDTH] ?? 0);
  return sums;
}

type WordSum = (word: string) => Float64Array;

const known = new WeakMap<Int8Array, WordSum>();

/** The sums of a word by itself, for the weights there are. */
function sumsOf(matrix: Int8Array): WordSum {
  const made =
    known.get(matrix) ??
    perWord((word) => {
      const sum = new Float64Array(WIDTH);
      tellWord(word, (_at, column, value) => {
        addTo(sum, 0, column, value, matrix);
      });
      return sum;
    });
  known.set(matrix, made);
  return made;
}

function addTo(sums: Float64Array, to: number, column: number, value: number, matrix: Int8Array): void {
  const from = column * KINDS;
  for (let kind = 0; kind < KINDS; kind++) {
    const steps = matrix[from + kind] ?? 0;
    sums[to + kind] = (sums[to + kind] ?? 0) + value * steps * Math.abs(steps);
  }
  sums[to + KINDS] = (sums[to + KINDS] ?? 0) + value * value;
}

function scoreSpan(span: Span, sums: Float64Array, { unit, bias }: DangerWeights): SpanScore {
  const { from, to, part } = span;
  const of = (kind: number) =>
    (sums[to * WIDTH + kind] ?? 0) - (part === 'all' ? 0 : (sums[from * WIDTH + kind] ?? 0));
  const length = Math.sqrt(of(KINDS) + FEW_WORDS) / unit;
  let all = 0;
  let most = 0;
  let best = 0;
  for (let kind = 0; kind < KINDS; kind++) {
    // Harmless counts 1, as its weights are nought.
    const odds = Math.exp(of(kind) / length + (bias[kind] ?? 0));
    all += odds;
    if (odds > most) [most, best] = [odds, kind];
  }
  return { ...span, probability: all / (1 + all), category: DANGERS[best] ?? 'medical' };
}
