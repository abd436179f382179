import { MULAW_SILENCE } from '../../audio/mulaw.ts';
import { mulawWavHeader, WAV_HEADER_BYTES } from '../../audio/mulaw-wav.ts';
import {
  bytesPerSecond,
  chunkBytes,
  type RecordingPart,
  type RecordingStore,
} from '../../contracts/recording.ts';
import type { ByteRange } from './byte-range.ts';

/** How many bytes the file of a recording has. */
export function sizeOf({ bytes }: RecordingPart): number {
  return WAV_HEADER_BYTES + bytes;
}

/** How long a recording is, in ms. */
export function lengthOf({ bytes, rate }: RecordingPart): number {
  return Math.floor((bytes * 1000) / bytesPerSecond(rate));
}

/** Bytes of the file of a recording, chunk by chunk as whoever reads has taken the one before. */
export function soundFile(
  store: Pick<RecordingStore, 'sound'>,
  conversation: string,
  part: RecordingPart,
  { from, to }: ByteRange,
): ReadableStream<Uint8Array> {
  const whole = chunkBytes(part.rate);
  let at = from;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (at > to) return controller.close();
        const [piece, begins] =
          at < WAV_HEADER_BYTES ? ([mulawWavHeader(part.bytes, part.rate), 0] as const) : await chunkAt(at);
        const bytes = piece.subarray(at - begins, to + 1 - begins);
        at += bytes.length;
        controller.enqueue(bytes);
      },
    },
    { highWaterMark: 0 },
  );

  /** The chunk with a byte of the file, and where it begins in the file. */
  async function chunkAt(position: number): Promise<readonly [Uint8Array, number]> {
    const number = Math.floor((position - WAV_HEADER_BYTES) / whole);
    const before = number * whole;
    const sound = await store.sound(conversation, part.startedAt, number);
    // What could not be stored is silence: all after it stays where it was.
    const silent = () => new Uint8Array(Math.min(whole, part.bytes - before)).fill(MULAW_SILENCE);
    return [sound ?? silent(), WAV_HEADER_BYTES + before];
  }
}
