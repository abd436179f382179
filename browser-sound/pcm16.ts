/** Samples from -1 to 1 as 16-bit ones, little-endian as every browser's machine is. */
export function toPcm16(samples: Float32Array): Int16Array<ArrayBuffer> {
  return Int16Array.from(samples, (sample) => Math.round(Math.max(-1, Math.min(1, sample)) * 32_767));
}

/** 16-bit samples as ones from -1 to 1. */
export function fromPcm16(bytes: ArrayBuffer): Float32Array<ArrayBuffer> {
  return Float32Array.from(new Int16Array(bytes, 0, bytes.byteLength >> 1), (sample) => sample / 32_768);
}

/** How loud sound is, from 0 (silence) to 1 (as loud as can be). */
export function loudness(samples: Float32Array): number {
  if (samples.length === 0) return 0;
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  const decibels = 10 * Math.log10(power + 1e-10);
  return Math.max(0, Math.min(1, (decibels + 60) / 60));
}
