import { pcm16FromBytes, pcm16ToBytes } from '../../audio/pcm16.ts';
import type { SourceRate } from '../../audio/sample-rate.ts';

/** Mono PCM16 and its rate. */
export interface Sound {
  readonly samples: Int16Array;
  readonly rate: SourceRate;
}

const HEADER_BYTES = 44;
const PCM = 1;
const RATES: readonly number[] = [8000, 16000, 22050, 24000, 44100, 48000] satisfies SourceRate[];

/** A sound as a WAV file. */
export function wavOf({ samples, rate }: Sound): Uint8Array {
  const data = pcm16ToBytes(samples);
  const file = new Uint8Array(HEADER_BYTES + data.length);
  const view = new DataView(file.buffer);
  const write = (at: number, tag: string) => file.set(new TextEncoder().encode(tag), at);
  write(0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + data.length, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, PCM, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  write(36, 'data');
  view.setUint32(40, data.length, true);
  file.set(data, HEADER_BYTES);
  return file;
}

/** The sound of a WAV file of mono PCM16 at a common rate; undefined for any other. */
export function soundIn(file: Uint8Array): Sound | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const tag = (at: number) => String.fromCharCode(...file.subarray(at, at + 4));
  if (file.length < HEADER_BYTES || tag(0) !== 'RIFF' || tag(8) !== 'WAVE') return undefined;
  let rate = 0;
  for (let at = 12; at + 8 <= file.length; ) {
    const size = view.getUint32(at + 4, true);
    if (tag(at) === 'fmt ') rate = rateIn(view, at + 8);
    // A file that was streamed may claim more than it has.
    if (tag(at) === 'data') {
      const samples = pcm16FromBytes(file.subarray(at + 8, Math.min(at + 8 + size, file.length)));
      return isRate(rate) ? { samples, rate } : undefined;
    }
    at += 8 + size + (size % 2);
  }
  return undefined;
}

/** 0 for what is no mono PCM16. */
function rateIn(view: DataView, at: number): number {
  const isMono16 =
    view.getUint16(at, true) === PCM &&
    view.getUint16(at + 2, true) === 1 &&
    view.getUint16(at + 14, true) === 16;
  return isMono16 ? view.getUint32(at + 4, true) : 0;
}

function isRate(rate: number): rate is SourceRate {
  return RATES.includes(rate);
}
