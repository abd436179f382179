import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinFrames } from './frames.ts';
import { rmsDbfs } from './levels.ts';
import { Resampler, resample } from './resample.ts';
import type { SampleRate, SourceRate } from './sample-rate.ts';
import { noise } from './testing/noise.ts';
import { energyAt, tone } from './tone.ts';

const RATES: SampleRate[] = [8000, 16000, 24000];
const pairs = RATES.flatMap((from) => RATES.map((to) => [from, to] as const));
const SOURCES: SourceRate[] = [...RATES, 22050, 44100, 48000];
const changes = SOURCES.flatMap((from) =>
  RATES.flatMap((to) => (from === Number(to) ? [] : [[from, to] as const])),
);

/** Energy that is not the tone's, in dB below it. */
function noiseBelow(frequency: number, samples: Int16Array, rate: SampleRate): number {
  const total = samples.reduce((sum, sample) => sum + sample * sample, 0);
  const pure = (2 * energyAt(frequency, samples, rate)) / samples.length;
  return 10 * Math.log10(total / Math.max(total - pure, 1e-9));
}

describe('the resampler', () => {
  it.each(pairs)('%i to %i Hz: the same whatever the portions, 20 ms out for 20 ms in', (from, to) => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 })), (portions) => {
        const sound = noise(
          portions.reduce((sum, size) => sum + size, 0),
          -20,
          7,
        );
        const resampler = new Resampler(from, to);
        let at = 0;
        const parts = portions.map((size) => {
          at += size;
          return resampler.push(sound.slice(at - size, at));
        });
        expect(joinFrames(parts)).toEqual(resample(sound, from, to));
      }),
      { numRuns: 20 },
    );
    const steady = new Resampler(from, to);
    const frame = new Int16Array(from / 50);
    expect([1, 2, 3].map(() => steady.push(frame).length)).toEqual([to / 50, to / 50, to / 50]);
  });

  it.each(changes)('%i to %i Hz: a voice tone keeps its level, with noise 70 dB below', (from, to) => {
    for (const frequency of [300, 1000, 3000]) {
      const sound = resample(tone([{ frequency, dbfs: -6 }], 1000, from), from, to).subarray(to / 50);
      expect(rmsDbfs(sound)).toBeCloseTo(-9.03, 1);
      expect(noiseBelow(frequency, sound, to)).toBeGreaterThan(70);
    }
  });

  it('lets nothing through that the lower rate cannot carry', () => {
    const hiss = resample(tone([{ frequency: 5000, dbfs: -6 }], 1000, 24000), 24000, 8000).subarray(160);
    expect(rmsDbfs(hiss)).toBeLessThan(-75);
  });

  it.each(pairs)(
    '%i to %i Hz: a steady level stays what it is, neither turned round nor shifted',
    (from, to) => {
      const steady = new Int16Array(from / 5).fill(5_000);
      const settled = resample(steady, from, to).subarray(to / 50);
      expect(Math.min(...settled)).toBeGreaterThanOrEqual(4_999);
      expect(Math.max(...settled)).toBeLessThanOrEqual(5_001);
    },
  );

  it('passes on sound that has the rate as it came, and begins with silence otherwise', () => {
    const sound = noise(160, -20, 3);
    expect(new Resampler(8000, 8000).push(sound)).toBe(sound);
    expect(new Resampler(24000, 8000).push(new Int16Array(240))).toEqual(new Int16Array(80));
  });

  it('neither wraps around nor fails at full scale', () => {
    const square = Int16Array.from({ length: 800 }, (_, at) => (at % 40 < 20 ? 32767 : -32768));
    const loud = resample(square, 8000, 24000).subarray(100);
    for (let at = 0; at + 120 < loud.length; at += 1) {
      const jump = Math.abs((loud[at + 1] ?? 0) - (loud[at] ?? 0));
      expect(jump).toBeLessThan(40_000);
    }
  });
});
