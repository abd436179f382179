import { DtmfDetector, soundsLikeKey } from '../../../audio/dtmf.ts';
import { decodeMulaw } from '../../../audio/mulaw.ts';

const RATE = 8000;
/** A first look takes every second sample: all sines of keys are below 2 kHz. */
const EVERY = 2;
/** What a Goertzel filter turns by, for each of the four frequencies. */
type Turns = readonly [number, number, number, number];
const turn = (hertz: number) => 2 * Math.cos((2 * Math.PI * hertz * EVERY) / RATE);
const ROWS: Turns = [turn(697), turn(770), turn(852), turn(941)];
const COLUMNS: Turns = [turn(1209), turn(1336), turn(1477), turn(1633)];
const SAMPLES = Float64Array.from(decodeMulaw(Uint8Array.from({ length: 256 }, (_, byte) => byte)));
/** A sine of a key has at least this part of the sound: the detector asks for more, of a frame that is full of it. */
const SHARE = 0.08;
/** Mean square of a sample below which nothing is a key. */
const FLOOR = 500;
/** The detector hears on for so many portions: it must find the end of a key. */
const AFTERGLOW = 4;

/** What is in a portion of sound. */
export interface KeyToneReading {
  /** The keys that began to be heard, in order. */
  readonly keys: string;
  /** Whether it is the tone of a key, and no speech. */
  readonly isKey: boolean;
}

const NOTHING: KeyToneReading = { keys: '', isKey: false };

/**
 * Hears keys in mu-law, at little cost: what can not be a key, at a first look, is not looked at any closer. A portion of
 * 20 ms, as the network sends them, is full of the tone of a key at least once.
 */
export class KeyTones {
  readonly #detector = new DtmfDetector(RATE);
  #before: Uint8Array = new Uint8Array();
  #left = 0;

  push(audio: Uint8Array): KeyToneReading {
    const before = this.#before;
    this.#before = audio;
    const isLikely = mayBeKey(audio);
    const isAwake = this.#left > 0;
    this.#left = isLikely ? AFTERGLOW : this.#left - 1;
    if (!isAwake && !isLikely) return NOTHING;
    const sound = decodeMulaw(audio);
    const sooner = isAwake ? '' : this.#detector.push(decodeMulaw(before));
    return { keys: sooner + this.#detector.push(sound), isKey: isLikely && soundsLikeKey(sound, RATE) };
  }
}

function mayBeKey(audio: Uint8Array): boolean {
  const count = audio.length / EVERY;
  let energy = 0;
  for (let index = 0; index < audio.length; index += EVERY) {
    const sample = sampleAt(audio, index);
    energy += sample * sample;
  }
  if (energy < FLOOR * count) return false;
  const enough = (SHARE * energy * count) / 2;
  return anyAbove(enough, ROWS, audio) && anyAbove(enough, COLUMNS, audio);
}

/** Whether one of four frequencies has more than so much of the spectrum: Goertzel filters, side by side for speed. */
function anyAbove(enough: number, [a, b, c, d]: Turns, audio: Uint8Array): boolean {
  // Not as a pattern: V8 would make an object of each number, in each round, and a fifth of all garbage of a call.
  let a1 = 0;
  let a2 = 0;
  let b1 = 0;
  let b2 = 0;
  let c1 = 0;
  let c2 = 0;
  let d1 = 0;
  let d2 = 0;
  for (let index = 0; index < audio.length; index += EVERY) {
    const sample = sampleAt(audio, index);
    const a0 = sample + a * a1 - a2;
    const b0 = sample + b * b1 - b2;
    const c0 = sample + c * c1 - c2;
    const d0 = sample + d * d1 - d2;
    a2 = a1;
    b2 = b1;
    c2 = c1;
    d2 = d1;
    a1 = a0;
    b1 = b0;
    c1 = c0;
    d1 = d0;
  }
  return (
    power(a, a1, a2) > enough ||
    power(b, b1, b2) > enough ||
    power(c, c1, c2) > enough ||
    power(d, d1, d2) > enough
  );
}

function power(turn: number, last: number, secondLast: number): number {
  return last * last + secondLast * secondLast - turn * last * secondLast;
}

function sampleAt(audio: Uint8Array, index: number): number {
  return SAMPLES[audio[index] ?? 0] ?? 0;
}
