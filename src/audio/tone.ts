import { type SampleRate, type SourceRate, samplesIn } from './sample-rate.ts';

/** A sine of a tone. */
export interface Sine {
  /** Hz. */
  readonly frequency: number;
  /** Peak in dB of full scale. */
  readonly dbfs: number;
}

/** The sum of sines for so many ms, e.g. the beep of an answering machine. */
export function tone(sines: readonly Sine[], milliseconds: number, rate: SourceRate): Int16Array {
  const samples = new Int16Array(samplesIn(milliseconds, rate));
  const waves = sines.map(({ frequency, dbfs }) => ({
    step: (2 * Math.PI * frequency) / rate,
    peak: 32767 * 10 ** (dbfs / 20),
  }));
  for (let at = 0; at < samples.length; at += 1) {
    let value = 0;
    for (const { step, peak } of waves) value += peak * Math.sin(step * at);
    samples[at] = Math.max(-32768, Math.min(32767, Math.round(value)));
  }
  return samples;
}

/**
 * Energy of one frequency in the samples (Goertzel), on the scale of their sum of squares: a pure tone of that frequency
 * gives half the number of samples times that sum.
 */
export function energyAt(frequency: number, samples: Int16Array, rate: SampleRate): number {
  const factor = 2 * Math.cos((2 * Math.PI * frequency) / rate);
  let last = 0;
  let before = 0;
  for (const sample of samples) {
    const next = sample + factor * last - before;
    before = last;
    last = next;
  }
  return last * last + before * before - factor * last * before;
}
