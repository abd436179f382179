import { FRAME_MS } from '../../audio/frames.ts';
import { rmsDbfs } from '../../audio/levels.ts';
import { decodeMulaw } from '../../audio/mulaw.ts';
import { pcm16FromBytes } from '../../audio/pcm16.ts';
import type { AudioFormat } from '../../contracts/speech-model.ts';

const SAMPLES_PER_MS: Readonly<Record<AudioFormat, number>> = { 'pcm16-24k': 24, 'mulaw-8k': 8 };
/** As loud as speech, in dB of full scale. */
const SPEECH_DBFS = -40;

/** How much of a sound is as loud as speech, in ms. */
export function loudMs(audio: Uint8Array, format: AudioFormat): number {
  const samples = format === 'mulaw-8k' ? decodeMulaw(audio) : pcm16FromBytes(audio);
  const perMs = SAMPLES_PER_MS[format];
  let loud = 0;
  for (let at = 0; at < samples.length; at += FRAME_MS * perMs) {
    const window = samples.subarray(at, at + FRAME_MS * perMs);
    if (rmsDbfs(window) > SPEECH_DBFS) loud += window.length / perMs;
  }
  return loud;
}
