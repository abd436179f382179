import { DtmfDetector } from '../../../audio/dtmf.ts';
import { decodeMulaw } from '../../../audio/mulaw.ts';

const RATE = 8000;
const ROWS = [697, 770, 852, 941];
const COLUMNS = [1209, 1336, 1477, 1633];
const SAMPLES = Float64Array.from(decodeMulaw(Uint8Array.from({ length: 256 }, (_, byte) => byte)));
/** A sine of a key has at least this part of the sound: the detector asks for more, of a frame that is full of it. */
const SHARE = 0.08;
/** Mean square of a sample below which nothing is a key. */
const FLOOR = 500;
/** The detector hears on for so many portions: it must find the end of a key. */
const AFTERGLOW = 4;

/**
 * Hears keys in mu-law, at little cost: what can not be a key, at a first look, is not looked at any closer. A portion of
 * 20 ms, as the network sends them, is full of the tone of a key at least once.
 */
export class KeyTones {
  readonly #detector = new DtmfDetector(RATE);
  #before: Uint8Array = new Uint8Array();
  #left = 0;

  /** The keys that began to be heard in this portion, in order. */
  push(audio: Uint8Array): string {
    const before = this.#before;
    this.#before = audio;
    const isLikely = mayBeKey(audio);
    const isAwake = this.#left > 0;
    this.#left = isLikely ? AFTERGLOW : this.#left - 1;
    if (isAwake) return this.#detector.push(decodeMulaw(audio));
    if (!isLikely) return '';
    return this.#detector.push(decodeMulaw(before)) + this.#detector.push(decodeMulaw(audio));
  }
}

function mayBeKey(audio: Uint8Array): boolean {
  let energy = 0;
  for (const byte of audio) energy += (SAMPLES[byte] ?? 0) ** 2;
  if (energy < FLOOR * audio.length) return false;
  const enough = (SHARE * energy * audio.length) / 2;
  return (
    ROWS.some((hertz) => powerAt(hertz, audio) > enough) &&
    COLUMNS.some((hertz) => powerAt(hertz, audio) > enough)
  );
}

/** Goertzel: the square of the spectrum at a frequency. */
function powerAt(hertz: number, audio: Uint8Array): number {
  const turn = 2 * Math.cos((2 * Math.PI * hertz) / RATE);
  let last = 0;
  let secondLast = 0;
  for (const byte of audio) {
    const next = (SAMPLES[byte] ?? 0) + turn * last - secondLast;
    secondLast = last;
    last = next;
  }
  return last * last + secondLast * secondLast - turn * last * secondLast;
}
