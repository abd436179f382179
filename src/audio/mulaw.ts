import alawmulaw from 'alawmulaw';

/** The byte of mu-law silence. */
export const MULAW_SILENCE = 0xff;

/** PCM16 samples as G.711 mu-law, a byte a sample. */
export function encodeMulaw(samples: Int16Array): Uint8Array {
  return alawmulaw.mulaw.encode(samples);
}

/** G.711 mu-law bytes as PCM16, a sample a byte. */
export function decodeMulaw(bytes: Uint8Array): Int16Array {
  return alawmulaw.mulaw.decode(bytes);
}
