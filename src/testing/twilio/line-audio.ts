import { joinFrames } from '../../audio/frames.ts';
import { rmsDbfs } from '../../audio/levels.ts';
import { decodeMulaw, encodeMulaw, MULAW_SILENCE } from '../../audio/mulaw.ts';
import { tone } from '../../audio/tone.ts';
import { encode } from '../modem/modem.ts';

/** Samples a second on a telephone line. */
export const LINE_RATE = 8000;
/** Bytes of mu-law in 20 ms. */
export const FRAME_BYTES = 160;
/** 20 ms of nothing; never written to. */
export const SILENT_FRAME: Uint8Array = new Uint8Array(FRAME_BYTES).fill(MULAW_SILENCE);

/** Louder than this is sound, in dB of full scale. */
const SOUND_DBFS = -45;
const RINGBACK = tone(
  [
    { frequency: 440, dbfs: -22 },
    { frequency: 480, dbfs: -22 },
  ],
  2000,
  LINE_RATE,
);
const RING_PERIOD_MS = 6000;
const HOLD_NOTES = [262, 330, 392, 330];

/** What is said, as mu-law at 8 kHz in the modem code. */
export function spoken(text: string): Uint8Array {
  return encodeMulaw(encode(text, LINE_RATE));
}

/** So many ms of silence. */
export function silence(milliseconds: number): Uint8Array {
  return new Uint8Array((milliseconds * LINE_RATE) / 1000).fill(MULAW_SILENCE);
}

/** The beep before a recording. */
export function beep(milliseconds = 400): Uint8Array {
  return encodeMulaw(tone([{ frequency: 1000, dbfs: -10 }], milliseconds, LINE_RATE));
}

/** Whether there is a sound in this frame. */
export function isSound(frame: Uint8Array): boolean {
  return frame !== SILENT_FRAME && rmsDbfs(decodeMulaw(frame)) > SOUND_DBFS;
}

/** Several at once; one alone keeps its bytes as they are. */
export function mixed(frames: readonly (Uint8Array | undefined)[]): Uint8Array {
  const present = frames.filter((frame) => frame !== undefined && frame !== SILENT_FRAME);
  const [only] = present;
  if (only === undefined) return SILENT_FRAME;
  if (present.length === 1) return only;
  const sum = new Int16Array(FRAME_BYTES);
  for (const frame of present) {
    for (const [at, sample] of decodeMulaw(frame ?? SILENT_FRAME).entries()) {
      sum[at] = Math.max(-32768, Math.min(32767, (sum[at] ?? 0) + sample));
    }
  }
  return encodeMulaw(sum);
}

/** Plays a piece of audio again and again, a frame at a time. */
export function looped(audio: Uint8Array): () => Uint8Array {
  let at = 0;
  return () => {
    const frame = audio.subarray(at, at + FRAME_BYTES);
    at = (at + FRAME_BYTES) % audio.length;
    return frame;
  };
}

/** What a caller hears while it rings elsewhere: two seconds of tone, four of silence. */
export const RINGBACK_AUDIO: Uint8Array = joinFrames([encodeMulaw(RINGBACK), silence(RING_PERIOD_MS - 2000)]);

/** What a caller hears on hold: a slow broken chord. */
export const HOLD_MUSIC: Uint8Array = joinFrames(
  HOLD_NOTES.map((frequency) => encodeMulaw(tone([{ frequency, dbfs: -20 }], 500, LINE_RATE))),
);
