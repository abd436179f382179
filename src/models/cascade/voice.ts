import { encodeMulaw } from '../../audio/mulaw.ts';
import { pcm16FromBytes, pcm16ToBytes } from '../../audio/pcm16.ts';
import { resample } from '../../audio/resample.ts';
import { SwitchroomError } from '../../contracts/errors.ts';
import type { AudioFormat } from '../../contracts/speech-model.ts';
import { SENTENCE_END } from '../_shared/speech/pieces.ts';
import type { Voice } from '../_shared/speech/response.ts';
import type { Settings } from './settings.ts';
import { RATE_OF } from './turn-detector.ts';
import { type Sound, soundIn } from './wav.ts';

/** The voice of a session: it speaks sentence by sentence, and fixed words at once. */
export function voiceOf(settings: Settings, format: AudioFormat): Voice {
  return {
    pieceEnd: SENTENCE_END,
    speak: (words, signal) => speak(words, settings, format, signal),
    cut: (fixed) => [fixed],
  };
}

/** A text as sound of a session. Throws what the speech model throws, and `model-misbehaved` for sound of another kind. */
async function speak(
  text: string,
  { speech, voice, outputFormat }: Settings,
  format: AudioFormat,
  abortSignal: AbortSignal,
): Promise<Uint8Array> {
  const { audio } = await speech.doGenerate({ text: text.trim(), voice, outputFormat, abortSignal });
  const bytes = typeof audio === 'string' ? Buffer.from(audio, 'base64') : audio;
  const { samples, rate } = soundIn(bytes) ?? bare(bytes, outputFormat);
  const ours = resample(samples, rate, RATE_OF[format]);
  return format === 'mulaw-8k' ? encodeMulaw(ours) : pcm16ToBytes(ours);
}

function bare(bytes: Uint8Array, outputFormat: string): Sound {
  if (outputFormat !== 'wav') return { samples: pcm16FromBytes(bytes), rate: 24000 };
  const detail = 'The speech model of cascade() gave no mono WAV of 16 bits: set outputFormat.';
  throw new SwitchroomError('model-misbehaved', detail);
}
