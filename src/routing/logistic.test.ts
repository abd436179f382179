import { describe, expect, test } from 'vitest';
import { descend, type Row, score, softmax } from './logistic.ts';

const row = (...features: [column: number, value: number][]): Row => ({
  columns: Int32Array.from(features, ([column]) => column),
  values: Float32Array.from(features, ([, value]) => value),
});
/** Two labels and three columns: the first speaks for label 0, the second for label 1, the third is the bias. */
const weights = { labels: 2, matrix: Float32Array.from([1, -1, -2, 2, 10, 30]) };
const DESCENT = { passes: 30, step: 0.5, shrink: 1e-4 };
const SHAPE = { labels: 2, width: 2 };

describe('what a row speaks for', () => {
  test('is the sum of its features by their weights, and a tenth of the bias', () => {
    expect([...score(row([0, 0.5], [1, 2]), weights)]).toEqual([0.5 - 4 + 1, -0.5 + 4 + 3]);
    expect([...score(row([1, 1]), weights)]).toEqual([-1, 5]);
  });

  test('is the bias alone where nothing is known of it', () => {
    expect([...score(row(), weights)]).toEqual([1, 3]);
  });
});

describe('probabilities', () => {
  test('sum to one, in the ratio of the powers of the scores', () => {
    const [one = 0, two = 0, three = 0] = softmax(Float64Array.from([0, Math.log(2), Math.log(5)]));
    expect(one).toBeCloseTo(1 / 8, 12);
    expect(two).toBeCloseTo(2 / 8, 12);
    expect(three).toBeCloseTo(5 / 8, 12);
  });

  test('are found for scores whose powers no number holds, high or low', () => {
    expect([...softmax(Float64Array.from([1_000, 1_000]))]).toEqual([0.5, 0.5]);
    expect([...softmax(Float64Array.from([-1_000, -1_000]))]).toEqual([0.5, 0.5]);
  });
});

describe('learning', () => {
  test('finds which column speaks for which label, and no column alone is taken for sure', () => {
    const rows = [row([0, 1]), row([1, 1]), row([0, 1]), row([1, 1])];
    const learned = descend(rows, [0, 1, 0, 1], SHAPE, DESCENT);
    const [first = 0, second = 0] = softmax(score(row([0, 1]), learned));
    expect(first).toBeGreaterThan(0.9);
    expect(softmax(score(row([1, 1]), learned))[1]).toBeGreaterThan(0.9);
    expect(first + second).toBeCloseTo(1, 12);
  });

  test('the bias learns which label is the commoner one', () => {
    const learned = descend([row(), row(), row(), row()], [1, 1, 0, 1], SHAPE, { ...DESCENT, passes: 200 });
    expect(softmax(score(row(), learned))[1]).toBeCloseTo(0.75, 1);
  });

  test('more passes make it surer, none leave everything even', () => {
    const sure = (passes: number) =>
      softmax(score(row([0, 1]), descend([row([0, 1])], [0], SHAPE, { ...DESCENT, passes })))[0] ?? 0;
    expect(sure(0)).toBe(0.5);
    expect(sure(1)).toBeGreaterThan(sure(0));
    expect(sure(20)).toBeGreaterThan(sure(1));
  });

  test('weights that shrink stay smaller', () => {
    const weightOf = (shrink: number) =>
      descend([row([0, 1])], [0], SHAPE, { ...DESCENT, shrink }).matrix[0] ?? 0;
    expect(weightOf(0.1)).toBeLessThan(weightOf(0));
    expect(weightOf(0.1)).toBeGreaterThan(0);
  });

  test.each([7919, 7919 * 2, 4])('each of %i rows is learned from', (count) => {
    const rows = Array.from({ length: count }, (_, at) => row([at, 1]));
    const { matrix } = descend(
      rows,
      rows.map(() => 0),
      { labels: 2, width: count },
      { ...DESCENT, passes: 1 },
    );
    const learned = rows.filter((_, at) => (matrix[at * 2] ?? 0) > 0 && (matrix[at * 2 + 1] ?? 0) < 0);
    expect(learned).toHaveLength(count);
  });
});

describe('a share of the features that is left out at each step', () => {
  const all = row(...Array.from({ length: 200 }, (_, at): [number, number] => [at, 1]));
  const shape = { labels: 2, width: 200 };
  const learnedFrom = (passes: number, dropout?: number) =>
    descend([all], [0], shape, {
      ...DESCENT,
      step: 0.001,
      passes,
      ...(dropout === undefined ? {} : { dropout }),
    }).matrix;
  const counted = (matrix: Float32Array) => Array.from({ length: 200 }, (_, at) => matrix[at * 2] ?? 0);

  test('is that share, and others at the next step', () => {
    const learned = counted(learnedFrom(1, 0.3)).filter((weight) => weight !== 0).length;
    expect(learned).toBeGreaterThan(120);
    expect(learned).toBeLessThan(160);
    expect(counted(learnedFrom(10, 0.3)).filter((weight) => weight !== 0)).toHaveLength(200);
  });

  test('is the same in every run, and none without being asked for', () => {
    expect(learnedFrom(3, 0.3)).toEqual(learnedFrom(3, 0.3));
    expect(learnedFrom(3)).toEqual(learnedFrom(3, 0));
    expect(counted(learnedFrom(1)).filter((weight) => weight !== 0)).toHaveLength(200);
  });

  test('is stood for by the others', () => {
    // Adagrad divides by the size of what came before: the first step tells the size of a value only through `FIRST_SQUARE`.
    const small = row([0, 0.01]);
    const step = (dropout: number) =>
      descend(Array(20).fill(small), Array(20).fill(0), SHAPE, { ...DESCENT, passes: 1, shrink: 0, dropout });
    const [thinned = 0, whole = 0] = [step(0.5).matrix[0], step(0).matrix[0]];
    expect(thinned / whole).toBeGreaterThan(0.8);
    expect(thinned / whole).toBeLessThan(1.25);
  });
});
