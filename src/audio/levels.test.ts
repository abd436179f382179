import { describe, expect, it } from 'vitest';
import { peakDbfs, rmsDbfs } from './levels.ts';
import { noise } from './testing/noise.ts';
import { energyAt, tone } from './tone.ts';

describe('levels', () => {
  it('are in dB of full scale', () => {
    const sine = tone([{ frequency: 1000, dbfs: -6 }], 100, 8000);
    expect(peakDbfs(sine)).toBeCloseTo(-6, 1);
    expect(rmsDbfs(sine)).toBeCloseTo(-9, 1);
    expect(rmsDbfs(noise(8000, -20, 1))).toBeCloseTo(-20, 0);
    expect(peakDbfs(Int16Array.of(-32768))).toBe(0);
  });

  it('of silence, and of nothing, are below every number', () => {
    expect([rmsDbfs(new Int16Array(9)), peakDbfs(new Int16Array(9)), rmsDbfs(new Int16Array())]).toEqual([
      -Infinity,
      -Infinity,
      -Infinity,
    ]);
  });

  it('of a tone are found at its frequency alone', () => {
    const beep = tone([{ frequency: 1000, dbfs: -6 }], 100, 8000);
    const total = beep.reduce((sum, sample) => sum + sample * sample, 0);
    expect((2 * energyAt(1000, beep, 8000)) / beep.length / total).toBeCloseTo(1, 3);
    expect((2 * energyAt(1200, beep, 8000)) / beep.length / total).toBeLessThan(0.01);
  });
});
