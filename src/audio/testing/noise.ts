/** White noise of a level in dB of full scale (root mean square); the same seed makes the same noise. */
export function noise(samples: number, dbfs: number, seed: number): Int16Array<ArrayBuffer> {
  const peak = 32768 * 10 ** (dbfs / 20) * Math.sqrt(3);
  let state = (seed * 2654435761 + 1) >>> 0;
  return Int16Array.from({ length: samples }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.max(-32768, Math.min(32767, Math.round((state / 2 ** 31 - 1) * peak)));
  });
}
