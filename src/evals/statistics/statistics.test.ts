import { describe, expect, test } from 'vitest';
import { compareRuns } from './compare.ts';
import { gapBetween, gapOfMeans, sampleOf } from './difference.ts';
import { shareOf } from './interval.ts';
import { passK } from './pass-k.ts';

describe('a share', () => {
  // Figures of R's binom::binom.wilson.
  test.each([
    [8, 10, 0.49, 0.943],
    [206, 220, 0.896, 0.962],
    [0, 20, 0, 0.161],
    [20, 20, 0.839, 1],
  ])('%i of %i lies between %d and %d', (hits, of, low, high) => {
    const share = shareOf(hits, of);
    expect(share.low).toBeCloseTo(low, 3);
    expect(share.high).toBeCloseTo(high, 3);
  });

  test('of nothing says nothing', () => {
    expect(shareOf(0, 0)).toEqual({ hits: 0, of: 0, rate: 0, low: 0, high: 1 });
  });
});

describe('pass^k', () => {
  test('is how likely k runs all pass', () => {
    expect(passK(4, 4, 4)).toBe(1);
    expect(passK(3, 4, 1)).toBe(0.75);
    expect(passK(3, 4, 2)).toBe(0.5);
    expect(passK(3, 4, 4)).toBe(0);
  });

  test.each([
    [5, 4, 1],
    [1, 4, 0],
    [1, 4, 5],
    [1.5, 4, 1],
  ])('is not of %d in %d runs, k = %d', (passed, runs, k) => {
    expect(() => passK(passed, runs, k)).toThrow(RangeError);
  });
});

describe('two runs', () => {
  const run = (passed: number, of: number) =>
    new Map(Array.from({ length: of }, (_, at) => [`case ${at}`, at < passed]));

  test('that differ in one case of ten may differ by chance; the smallest change that would not is told', () => {
    const compared = compareRuns(run(9, 10), run(10, 10));
    expect(compared).toMatchObject({ verdict: "can't tell", onlyBefore: 0, onlyAfter: 1, p: 1, change: 0.1 });
    expect(compared.smallest).toBeCloseTo(0.6);
  });

  test('are better, or worse, where six cases changed to one side alone', () => {
    expect(compareRuns(run(4, 10), run(10, 10))).toMatchObject({
      verdict: 'better',
      p: expect.closeTo(0.03125),
      change: 0.6,
    });
    expect(compareRuns(run(10, 10), run(4, 10))).toMatchObject({
      verdict: 'worse',
      p: expect.closeTo(0.03125),
      change: -0.6,
    });
  });

  test('are compared by the cases that both have', () => {
    expect(compareRuns(run(10, 10), new Map([['another', true]]))).toMatchObject({
      verdict: "can't tell",
      change: 0,
    });
  });

  test('of thousands of cases have a chance that is a number', () => {
    const [before, after] = [
      run(5_000, 10_000),
      new Map(Array.from({ length: 10_000 }, (_, at) => [`case ${at}`, at % 2 === 0])),
    ];
    expect(compareRuns(before, after)).toMatchObject({
      verdict: "can't tell",
      onlyBefore: 2_500,
      onlyAfter: 2_500,
      p: 1,
    });
  });
});

describe('two shares of different cases', () => {
  test('are as far apart as Newcombe counts it', () => {
    // Newcombe (1998), table II, example (a): 56/70 and 48/80 are 0.2 apart, 0.0524 to 0.3339.
    const gap = gapBetween(shareOf(48, 80), shareOf(56, 70));
    expect(gap.verdict).toBe('higher');
    expect([gap.change, gap.low, gap.high].map((one) => Number(one.toFixed(4)))).toEqual([
      0.2, 0.0524, 0.3339,
    ]);
    expect(gapBetween(shareOf(56, 70), shareOf(48, 80)).verdict).toBe('lower');
  });

  test('tell nothing where few cases were seen, or none', () => {
    expect(gapBetween(shareOf(1, 2), shareOf(2, 2)).verdict).toBe("can't tell");
    expect(gapBetween(shareOf(0, 0), shareOf(50, 50)).verdict).toBe("can't tell");
  });
});

describe('two means', () => {
  // Figures of scipy.stats.ttest_ind(after, before, equal_var=False).
  test.each([
    [[1, 2, 3, 4, 5], [4, 5, 6, 7, 8], 'higher', 0.694, 5.306],
    [[5, 5, 4, 3, 5, 4], [1, 2, 5, 4, 2, 3, 1], 'lower', -3.247, -0.276],
    [[1, 2, 3, 4, 5], [2, 3, 4, 5, 6], "can't tell", -1.306, 3.306],
  ])('of %j and %j: %s', (before, after, verdict, low, high) => {
    const gap = gapOfMeans(sampleOf(before), sampleOf(after));
    expect(gap.verdict).toBe(verdict);
    expect(gap.low).toBeCloseTo(low, 2);
    expect(gap.high).toBeCloseTo(high, 2);
  });

  test('of few cases tell nothing', () => {
    expect(gapOfMeans(sampleOf([1, 1]), sampleOf([5, 5, 5, 5, 5])).verdict).toBe("can't tell");
  });
});
