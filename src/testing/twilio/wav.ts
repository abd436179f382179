import { encodeMulaw } from '../../audio/mulaw.ts';
import { pcm16FromBytes } from '../../audio/pcm16.ts';
import { LINE_RATE } from './line-audio.ts';

const PCM = 1;
const MULAW = 7;
const HEADER_BYTES = 44;

/** A WAV file of mu-law at 8 kHz; `channels` are side by side, sample by sample. */
export function wavOf(audio: Uint8Array, channels: number): Uint8Array {
  const file = new Uint8Array(HEADER_BYTES + audio.length);
  const view = new DataView(file.buffer);
  const write = (at: number, text: string) => file.set(new TextEncoder().encode(text), at);
  write(0, 'RIFF');
  view.setUint32(4, HEADER_BYTES - 8 + audio.length, true);
  write(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, MULAW, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, LINE_RATE, true);
  view.setUint32(28, LINE_RATE * channels, true);
  view.setUint16(32, channels, true);
  view.setUint16(34, 8, true);
  write(36, 'data');
  view.setUint32(40, audio.length, true);
  file.set(audio, HEADER_BYTES);
  return file;
}

/** The mu-law of a mono WAV file at 8 kHz (mu-law or PCM16); undefined for any other. */
export function audioIn(file: Uint8Array): Uint8Array | undefined {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < HEADER_BYTES || tag(file, 0) !== 'RIFF' || tag(file, 8) !== 'WAVE') return undefined;
  let format = 0;
  for (let at = 12; at + 8 <= file.length; ) {
    const size = view.getUint32(at + 4, true);
    if (tag(file, at) === 'fmt ') {
      if (view.getUint16(at + 10, true) !== 1 || view.getUint32(at + 12, true) !== LINE_RATE)
        return undefined;
      format = view.getUint16(at + 8, true);
    }
    if (tag(file, at) === 'data') return decoded(format, file.subarray(at + 8, at + 8 + size));
    at += 8 + size + (size % 2);
  }
  return undefined;
}

function decoded(format: number, data: Uint8Array): Uint8Array | undefined {
  if (format === MULAW) return data;
  return format === PCM ? encodeMulaw(pcm16FromBytes(data)) : undefined;
}

function tag(file: Uint8Array, at: number): string {
  return String.fromCharCode(...file.subarray(at, at + 4));
}
