import { decodeMulaw } from '../../src/audio/mulaw.ts';
import { resample } from '../../src/audio/resample.ts';
import type { SampleRate } from '../../src/audio/sample-rate.ts';
import { decode } from '../../src/testing/modem/modem-decoder.ts';

/** What is said in a recording, by its two channels. */
export interface HeardOnRecord {
  readonly customer: string;
  readonly desk: string;
  readonly ms: number;
}

const FMT_RATE = 24;
const HEADER = 58;

/** The words in the WAV of a call whose voices are the modem's. */
export function heardIn(file: Uint8Array): HeardOnRecord {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const rate = view.getUint32(FMT_RATE, true) as SampleRate;
  const channel = (at: number) =>
    wordsOf(
      file.subarray(HEADER).filter((_, byte) => byte % 2 === at),
      rate,
    );
  return { customer: channel(0), desk: channel(1), ms: ((file.length - HEADER) / 2 / rate) * 1000 };
}

function wordsOf(mulaw: Uint8Array, rate: SampleRate): string {
  return decode(resample(decodeMulaw(mulaw), rate, 24000), 24000).trim();
}
