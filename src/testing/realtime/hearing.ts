import type { SampleRate } from '../../audio/sample-rate.ts';
import { decode } from '../modem/modem-decoder.ts';

/** The words in a piece of sound; empty for silence, noise and human speech, of which the double understands nothing. */
export function hear(sound: Int16Array, rate: SampleRate): string {
  return decode(sound, rate).trim();
}
