const FULL_SCALE = 32768;

/** Root mean square in dB of full scale; a full sine is -3, silence is -Infinity. */
export function rmsDbfs(samples: Int16Array): number {
  if (samples.length === 0) return -Infinity;
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return 10 * Math.log10(sum / samples.length / FULL_SCALE ** 2);
}

/** The loudest sample in dB of full scale; silence is -Infinity. */
export function peakDbfs(samples: Int16Array): number {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return 20 * Math.log10(peak / FULL_SCALE);
}
