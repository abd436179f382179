import { resample } from '../../../audio/resample.ts';
import { encode } from '../../../testing/modem/modem.ts';
import { decode } from '../../../testing/modem/modem-decoder.ts';
import type { TranscriptionModel, VoiceModel } from '../index.ts';
import { soundIn, wavOf } from '../wav.ts';

/** The modem for an ear. */
export const modemEar: TranscriptionModel = {
  doGenerate: async ({ audio }) => ({ text: understood(audio) }),
};

/** The modem for a voice. */
export const modemVoice: VoiceModel = {
  doGenerate: async ({ text }) => ({ audio: spoken(text) }),
};

/** The words in a WAV file. */
export function understood(file: Uint8Array): string {
  const sound = soundIn(file);
  return sound ? decode(resample(sound.samples, sound.rate, 24000), 24000) : '';
}

/** A text as a WAV file. */
export function spoken(text: string): Uint8Array {
  return wavOf({ samples: encode(text, 24000), rate: 24000 });
}
