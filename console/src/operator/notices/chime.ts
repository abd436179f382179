/** Two short tones, as of a desk bell; frequencies in Hz, times in seconds. */
const TONES = [
  { frequency: 880, from: 0 },
  { frequency: 1318.5, from: 0.14 },
];
const LASTS = 0.35;
const LOUD = 0.15;

let context: AudioContext | undefined;

/** Rings once; a page that nobody has touched yet stays silent, as browsers want it. */
export function chime(): void {
  context ??= new AudioContext();
  const { currentTime, destination } = context;
  void context.resume().catch(() => undefined);
  for (const { frequency, from } of TONES) {
    const tone = new OscillatorNode(context, { frequency, type: 'sine' });
    const loudness = new GainNode(context, { gain: LOUD });
    loudness.gain.setValueAtTime(LOUD, currentTime + from);
    loudness.gain.exponentialRampToValueAtTime(0.001, currentTime + from + LASTS);
    tone.connect(loudness).connect(destination);
    tone.start(currentTime + from);
    tone.stop(currentTime + from + LASTS);
  }
}
