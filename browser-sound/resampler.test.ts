import { describe, expect, test } from 'vitest';
import { Resampler } from './resampler.ts';

/** A second of a tone. */
function tone(hz: number, rate: number): Float32Array {
  return Float32Array.from({ length: rate }, (_, at) => 0.5 * Math.sin((2 * Math.PI * hz * at) / rate));
}

const power = (samples: Float32Array) =>
  samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;

describe.each([48_000, 44_100, 16_000])('sound of %i Hz', (rate) => {
  test('keeps its length, its pitch and its loudness at 24 kHz', () => {
    const resampler = new Resampler(rate, 24_000);
    const sound = tone(1_000, rate);
    const pieces = Array.from({ length: 100 }, (_, at) =>
      resampler.push(sound.subarray((at * rate) / 100, ((at + 1) * rate) / 100)),
    );
    const output = Float32Array.from(pieces.flatMap((piece) => [...piece]));
    expect(Math.abs(output.length - 24_000)).toBeLessThan(50);
    const middle = output.subarray(1_000, 23_000);
    const rises = middle.filter((sample, at) => sample >= 0 && (middle[at - 1] ?? 0) < 0).length;
    expect(Math.abs(rises - (1_000 * 22_000) / 24_000)).toBeLessThan(2);
    expect(power(middle)).toBeCloseTo(0.125, 2);
  });
});

test('what 24 kHz cannot carry is filtered out, and not folded into what is heard', () => {
  const output = new Resampler(48_000, 24_000).push(tone(15_000, 48_000));
  expect(power(output.subarray(1_000))).toBeLessThan(0.0002);
});

test('it does not matter how sound is cut into portions', () => {
  const sound = tone(440, 44_100).subarray(0, 4_410);
  const whole = new Resampler(44_100, 24_000).push(sound);
  const resampler = new Resampler(44_100, 24_000);
  const pieces = [0, 128, 129, 1_000, 4_410].map((from, at, all) =>
    resampler.push(sound.subarray(from, all[at + 1])),
  );
  const joined = pieces.flatMap((piece) => [...piece]);
  expect(joined).toHaveLength(whole.length);
  for (const [at, sample] of joined.entries()) expect(sample).toBeCloseTo(whole[at] ?? Number.NaN, 5);
});
