import { joinFrames, pcmChopper } from './frames.ts';
import type { SampleRate } from './sample-rate.ts';
import { energyAt, tone } from './tone.ts';

const ROWS = [697, 770, 852, 941] as const;
const COLUMNS = [1209, 1336, 1477, 1633] as const;
const KEYS = ['123A', '456B', '789C', '*0#D'] as const;

/** The sixteen keys of ITU-T Q.23. */
export const DTMF_KEYS: string = KEYS.join('');

/** How a key sounds. */
export interface DtmfOptions {
  readonly rate: SampleRate;
  /** Length of the tone; 80 without. */
  readonly milliseconds?: number;
  /** Peak of each of the two sines, in dB of full scale; -10 without. */
  readonly dbfs?: number;
  /** How much louder the high one is, in dB; 0 without. */
  readonly twist?: number;
}

/** The tone of a key; silence of that length for what is no key, such as `w`. */
export function dtmfTone(key: string, options: DtmfOptions): Int16Array {
  const { rate, milliseconds = 80, dbfs = -10, twist = 0 } = options;
  const sines = frequenciesOf(key).map((frequency, high) => ({ frequency, dbfs: dbfs + twist * high }));
  return tone(sines, milliseconds, rate);
}

/** Whether a short block of sound (10 to 20 ms) is full of the tone of a key, by itself; a voice may sound so for a moment. */
export function soundsLikeKey(block: Int16Array, rate: SampleRate): boolean {
  return keyIn(block, rate) !== '';
}

const BLOCK_SECONDS = 102 / 8000;
/** Sum of squares of a sample, below which nothing is a key: about -42 dB of full scale. */
const FLOOR = 70_000;
/** How far the tone of a key stands out from its neighbours in the row or the column. */
const NEIGHBOURS = 6.3;
/** The high sine may be louder by 4 dB, or softer by 8 dB. */
const TWIST = 10 ** 0.4;
const REVERSE_TWIST = 10 ** 0.8;
/** The part of all energy that the two sines have; speech has more elsewhere. */
const PURITY = 0.6;
/** The same over two blocks, where each sine may be off by 1.6 %; a voice does not hold so still. */
const STEADY = 0.85;
const OFF = [0.988, 0.996, 1.004, 1.012];

/** Hears keys in a stream of audio; a key counts once, after about 30 ms (ITU-T Q.24: 40 ms always, 20 ms never). */
export class DtmfDetector {
  readonly #rate: SampleRate;
  readonly #blocks;
  #before: { readonly key: string; readonly block: Int16Array } = { key: '', block: new Int16Array() };
  #held = '';

  constructor(rate: SampleRate) {
    this.#rate = rate;
    this.#blocks = pcmChopper(Math.round(BLOCK_SECONDS * rate));
  }

  /** The keys that began to be heard in this portion, in order. */
  push(samples: Int16Array): string {
    let keys = '';
    for (const block of this.#blocks.push(samples)) keys += this.#hear(block);
    return keys;
  }

  /** Two blocks alike begin a key, and two end it, so that a click in the line does not double it. */
  #hear(block: Int16Array): string {
    const key = keyIn(block, this.#rate);
    const before = this.#before;
    this.#before = { key, block };
    if (key !== before.key || key === this.#held) return '';
    if (key !== '' && !isSteady(key, joinFrames([before.block, block]), this.#rate)) return '';
    this.#held = key;
    return key;
  }
}

function keyIn(block: Int16Array, rate: SampleRate): string {
  const total = squares(block);
  if (total < FLOOR * block.length) return '';
  const rows = ROWS.map((frequency) => energyAt(frequency, block, rate));
  const columns = COLUMNS.map((frequency) => energyAt(frequency, block, rate));
  const row = strongest(rows);
  const column = strongest(columns);
  if (row === undefined || column === undefined) return '';
  const low = rows[row] ?? 0;
  const high = columns[column] ?? 0;
  if (high > low * TWIST || low > high * REVERSE_TWIST) return '';
  if (low + high < (PURITY * total * block.length) / 2) return '';
  return KEYS[row]?.[column] ?? '';
}

function isSteady(key: string, blocks: Int16Array, rate: SampleRate): boolean {
  const most = (frequency: number) => Math.max(...OFF.map((off) => energyAt(frequency * off, blocks, rate)));
  const energy = frequenciesOf(key).reduce((sum, frequency) => sum + most(frequency), 0);
  return energy >= (STEADY * squares(blocks) * blocks.length) / 2;
}

function squares(samples: Int16Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return sum;
}

/** Which one stands out from all others, if one does. */
function strongest(energies: readonly number[]): number | undefined {
  const most = Math.max(...energies);
  const rivals = energies.filter((energy) => energy * NEIGHBOURS > most);
  return rivals.length === 1 ? energies.indexOf(most) : undefined;
}

/** Low and high one of a key; nothing for what is no key. */
function frequenciesOf(key: string): readonly number[] {
  const row = KEYS.findIndex((keys) => key !== '' && keys.includes(key.toUpperCase()));
  const low = ROWS[row];
  const high = COLUMNS[KEYS[row]?.indexOf(key.toUpperCase()) ?? -1];
  return low === undefined || high === undefined ? [] : [low, high];
}
