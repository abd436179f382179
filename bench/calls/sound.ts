import { encodeMulaw, MULAW_SILENCE } from '../../src/audio/mulaw.ts';
import { STAMP_LENGTH } from './flow.ts';

const RATE = 8_000;
/** A portion of 20 ms of silence in base64, without its beginning. */
export const SILENCE = Buffer.alloc(160, MULAW_SILENCE).toString('base64').slice(STAMP_LENGTH);

const BYTES_PER_MS = 8;
const VARIETY = 50;

/** Something like a voice, as a telephone carries it: harmonics of a pitch that moves, louder and softer, with noise. */
function voice(milliseconds: number): Int16Array {
  let phase = 0;
  return Int16Array.from({ length: milliseconds * BYTES_PER_MS }, (_, sample) => {
    const seconds = sample / RATE;
    phase += (2 * Math.PI * (130 + 25 * Math.sin(2 * Math.PI * 0.7 * seconds))) / RATE;
    let sum = 0;
    for (let harmonic = 1; harmonic <= 20; harmonic++) sum += Math.sin(harmonic * phase) / harmonic;
    const loudness = 0.55 + 0.45 * Math.sin(2 * Math.PI * 3 * seconds);
    return 4_000 * loudness * sum + 200 * Math.sin(sample * 12.9898) * Math.sin(sample * 78.233);
  });
}

/** Portions of so much sound in base64, without their beginning, which is a stamp's. */
export function portionsOf(milliseconds: number): (portion: number) => string {
  const sound = Buffer.from(encodeMulaw(voice(milliseconds * VARIETY)));
  const size = milliseconds * BYTES_PER_MS;
  const portions = Array.from({ length: VARIETY }, (_, index) =>
    sound
      .subarray(index * size, (index + 1) * size)
      .toString('base64')
      .slice(STAMP_LENGTH),
  );
  return (portion) => portions[portion % VARIETY] ?? '';
}
