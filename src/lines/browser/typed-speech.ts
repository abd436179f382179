import { joinFrames } from '../../audio/frames.ts';
import { encode } from '../../audio/modem.ts';
import { pcm16ToBytes } from '../../audio/pcm16.ts';
import { samplesIn } from '../../audio/sample-rate.ts';

const RATE = 24_000;
/** Silence behind words, which tells that they are over. */
const SILENCE = new Int16Array(samplesIn(500, RATE));
const PIECE_BYTES = 4_800;

/** Words as sound in the code that the simulated speech model understands, in pieces of 100 ms. */
export function soundOf(words: string): Uint8Array[] {
  const bytes = pcm16ToBytes(joinFrames([encode(words, RATE), SILENCE]));
  const count = Math.ceil(bytes.length / PIECE_BYTES);
  return Array.from({ length: count }, (_, at) => bytes.subarray(at * PIECE_BYTES, (at + 1) * PIECE_BYTES));
}
