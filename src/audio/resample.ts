import type { SampleRate, SourceRate } from './sample-rate.ts';

/** Coefficients that one output sample is made of, at the lower of the two rates. */
const TAPS = 32;
/** Where the filter begins to close, as a part of half the lower rate. */
const PASS = 0.92;
/** Shape of the Kaiser window: 80 dB of rejection. */
const BETA = 8;

interface Filter {
  /** Output samples for every `down` input samples. */
  readonly up: number;
  readonly down: number;
  /** For each phase, newest input first. */
  readonly phases: readonly Float64Array[];
  /** Input samples behind an output sample. */
  readonly reach: number;
}

const filters = new Map<string, Filter>();

/** A windowed-sinc low-pass filter, cut into the phases of a polyphase resampler. */
function filterFor(from: SourceRate, to: SampleRate): Filter {
  const known = filters.get(`${from}-${to}`);
  if (known !== undefined) return known;
  const common = divisor(from, to);
  const up = to / common;
  const down = from / common;
  const reach = Math.ceil((TAPS * Math.max(up, down)) / up);
  const length = reach * up;
  const cutoff = (PASS * 0.5) / Math.max(up, down);
  const phases = Array.from({ length: up }, (_, phase) => {
    const taps = Float64Array.from({ length: reach }, (_, tap) => lowPass(tap * up + phase, length, cutoff));
    const gain = taps.reduce((sum, tap) => sum + tap, 0);
    return taps.map((tap) => tap / gain);
  });
  const filter = { up, down, phases, reach };
  filters.set(`${from}-${to}`, filter);
  return filter;
}

function lowPass(at: number, length: number, cutoff: number): number {
  const middle = (length - 1) / 2;
  const offset = at - middle;
  const sinc = Math.sin(2 * Math.PI * cutoff * offset) / (Math.PI * offset);
  const kaiser = bessel(BETA * Math.sqrt(1 - (offset / middle) ** 2)) / bessel(BETA);
  return sinc * kaiser;
}

/** The modified Bessel function of order zero. */
function bessel(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-12; k += 1) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

/**
 * Changes the rate of a stream of PCM16. Whatever its portions, the output is the same, and 20 ms in are 20 ms out; it lags
 * by 2 ms at 8 kHz.
 */
export class Resampler {
  readonly #filter: Filter | undefined;
  #input: Float64Array;
  /** Where the next output sample lies behind the newest kept input, in `up` parts of an input sample. */
  #position = 0;

  constructor(from: SourceRate, to: SampleRate) {
    this.#filter = from === to ? undefined : filterFor(from, to);
    this.#input = new Float64Array(this.#filter?.reach ?? 0);
  }

  /** The next portion at the other rate; the very same array when the rates are the same. */
  push(samples: Int16Array): Int16Array {
    if (this.#filter === undefined) return samples;
    const { up, down, phases, reach } = this.#filter;
    const input = this.#extended(samples, reach);
    const output = new Int16Array(Math.max(0, Math.ceil((samples.length * up - this.#position) / down)));
    let position = this.#position;
    for (let at = 0; at < output.length; at += 1) {
      const newest = reach + Math.floor(position / up);
      output[at] = clamp(convolve(phases[position % up], input, newest));
      position += down;
    }
    this.#position = position - samples.length * up;
    input.copyWithin(0, samples.length, samples.length + reach);
    return output;
  }

  /** What was kept of the last portions, and this one behind it. */
  #extended(samples: Int16Array, reach: number): Float64Array {
    const needed = reach + samples.length;
    if (this.#input.length < needed) {
      const larger = new Float64Array(needed);
      larger.set(this.#input.subarray(0, reach));
      this.#input = larger;
    }
    this.#input.set(samples, reach);
    return this.#input;
  }
}

function convolve(taps: Float64Array | undefined, input: Float64Array, newest: number): number {
  if (taps === undefined) return 0;
  let sum = 0;
  for (let tap = 0; tap < taps.length; tap += 1)
    sum += (taps[tap] as number) * (input[newest - tap] as number);
  return sum;
}

function clamp(value: number): number {
  return Math.max(-32768, Math.min(32767, Math.round(value)));
}

/** A whole recording at another rate. */
export function resample(samples: Int16Array, from: SourceRate, to: SampleRate): Int16Array {
  return new Resampler(from, to).push(samples);
}
