import alawmulaw from 'alawmulaw';
import { decodeMulaw, encodeMulaw } from '../../audio/mulaw.ts';
import { pcm16FromBytes, pcm16ToBytes } from '../../audio/pcm16.ts';
import type { SampleRate } from '../../audio/sample-rate.ts';
import type { WireFormat } from './session-schema.ts';

/** What an audio format of the wire is made of. */
export interface AudioFormat {
  readonly rate: SampleRate;
  decode(bytes: Uint8Array): Int16Array;
  encode(samples: Int16Array): Uint8Array;
}

const FORMATS: Readonly<Record<WireFormat['type'], AudioFormat>> = {
  'audio/pcm': { rate: 24000, decode: pcm16FromBytes, encode: pcm16ToBytes },
  'audio/pcmu': { rate: 8000, decode: decodeMulaw, encode: encodeMulaw },
  'audio/pcma': {
    rate: 8000,
    decode: (bytes) => alawmulaw.alaw.decode(bytes),
    encode: (samples) => alawmulaw.alaw.encode(samples),
  },
};

/** The format by its name on the wire. */
export function formatOf(format: WireFormat): AudioFormat {
  return FORMATS[format.type];
}

/** Samples of one rate as base64 of a format; the rate must be the format's. */
export function toBase64(format: AudioFormat, samples: Int16Array): string {
  const bytes = format.encode(samples);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}

/** Base64 of a format as samples; undefined when it is no base64. */
export function fromBase64(format: AudioFormat, text: string): Int16Array | undefined {
  if (/[^A-Za-z0-9+/=]/.test(text)) return undefined;
  return format.decode(Buffer.from(text, 'base64'));
}
