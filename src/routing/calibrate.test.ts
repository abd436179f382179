import { describe, expect, test } from 'vitest';
import { calibrate, choose, type HeldOut } from './calibrate.ts';
import { ROLES, type Shape } from './shape.ts';

const SHAPE: Shape = { classAgents: Int32Array.of(0, 1, 2), agents: 3, seenAgents: 3 };
const held = (agent: number, ...scores: number[]): HeldOut => ({
  agent,
  scores: Float64Array.from([...scores, ...Array(ROLES).fill(0)]),
  owner: -1,
  visited: [],
});
const times = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));

describe('choosing', () => {
  const likely = Float64Array.of(0.5, 0.3, 0.2);

  test('takes the likeliest', () => {
    expect(choose(likely, -1, 0)).toEqual({ agent: 0, probability: 0.5 });
  });

  test('takes nobody where nobody is likely enough', () => {
    expect(choose(likely, 2, 0.6)).toEqual({ agent: 2, probability: 0.5 });
    expect(choose(likely, 0, 0.4)).toEqual({ agent: 0, probability: 0.7 });
    expect(choose(likely, 2, 0.5)).toEqual({ agent: 0, probability: 0.5 });
  });
});

describe('calibrating', () => {
  test('scores that are surer than they are right are cooled, and the other way round', () => {
    const boasting = times(100, (at) => held(at % 2, 4, 0, 0));
    const modest = times(100, () => held(0, 1, 0, 0));
    expect(calibrate(boasting, SHAPE, -1).temperature).toBeGreaterThan(1);
    expect(calibrate(modest, SHAPE, -1).temperature).toBeLessThan(1);
  });

  test('sure is what is right 99 times of 100, and never less likely than 90 %', () => {
    const clear = times(300, () => held(0, 3, 0, 0));
    const vague = times(300, (at) => held(at % 3, 0.2, 0.1, 0));
    const { sureBar, temperature } = calibrate([...clear, ...vague], SHAPE, -1);
    const probability = (top: number) => 1 / (1 + 2 * Math.exp(-top / temperature));
    expect(probability(3)).toBeGreaterThan(sureBar - 1e-9);
    expect(probability(0.2)).toBeLessThan(sureBar);
    expect(calibrate(clear, SHAPE, -1).sureBar).toBeGreaterThanOrEqual(0.9);
  });

  test('with too few rows to tell, nothing is sure', () => {
    expect(
      calibrate(
        times(99, () => held(0, 9, 0, 0)),
        SHAPE,
        -1,
      ).sureBar,
    ).toBeGreaterThan(1);
  });

  describe('the bar for what is nobody’s business', () => {
    const known = times(1000, (at) => held(at % 2, at % 2 ? 0 : 1 + at / 100, at % 2 ? 1 + at / 100 : 0, 0));

    test('is as high as tells it, and costs at most six of a thousand right decisions', () => {
      const { scopeBar, temperature } = calibrate([...known, held(2, 0.9, 0, 0), held(2, 6, 0, 0)], SHAPE, 2);
      const probability = (top: number) => 1 / (1 + 2 * Math.exp(-top / temperature));
      expect(scopeBar).toBeCloseTo(probability(0.9), 4);
    });

    test('is a half where that tells it all, and not there where nothing is nobody’s', () => {
      expect(calibrate([...known, held(2, 0, 0, 1)], SHAPE, 2).scopeBar).toBe(0.5);
      expect(calibrate(known, SHAPE, -1).scopeBar).toBe(0);
    });

    test('is lower than a half where that would cost too much', () => {
      const vague = times(1000, (at) => held(at % 2, at % 2 ? 0 : at / 100, at % 2 ? at / 100 : 0, 0));
      expect(calibrate([...vague, held(2, 0, 0, 1)], SHAPE, 2).scopeBar).toBeLessThan(0.5);
    });
  });
});
