/** Samples a second of mono audio: the telephone's, webrtcvad's, and that of browsers and speech models. */
export type SampleRate = 8000 | 16000 | 24000;
/** What speech synthesizers and files come in besides. */
export type SourceRate = SampleRate | 22050 | 44100 | 48000;

/** How long so many samples last, in ms. */
export function millisecondsOf(samples: number, rate: SourceRate): number {
  return (samples * 1000) / rate;
}

/** How many whole samples fit into so many ms. */
export function samplesIn(milliseconds: number, rate: SourceRate): number {
  return Math.floor((milliseconds * rate) / 1000);
}
