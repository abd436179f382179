import type {
  ConversationItemInputAudioTranscriptionCompletedEvent,
  RealtimeResponseUsage,
} from 'openai/resources/realtime/realtime';
import { millisecondsOf } from '../../audio/sample-rate.ts';
import type { Entry } from './conversation.ts';

/** The vendor bills a token for so much audio heard and spoken, in ms. */
const HEARD_MS = 100;
const SPOKEN_MS = 50;

/** What a response costs: all items before it, and what it said. Text is estimated at four characters a token. */
export function usageOf(
  instructions: string,
  heard: readonly Entry[],
  said: readonly Entry[],
): RealtimeResponseUsage {
  const input = tally(heard);
  const output = tally(said);
  const input_tokens = input.text + input.audio + tokens(instructions);
  const output_tokens = output.text + output.audio;
  return {
    total_tokens: input_tokens + output_tokens,
    input_tokens,
    output_tokens,
    input_token_details: {
      text_tokens: input.text + tokens(instructions),
      audio_tokens: input.audio,
      image_tokens: 0,
      cached_tokens: 0,
      cached_tokens_details: { text_tokens: 0, audio_tokens: 0, image_tokens: 0 },
    },
    output_token_details: { text_tokens: output.text, audio_tokens: output.audio },
  };
}

/** What a transcript costs: by time with the oldest model, by tokens with all others. */
export function hearingUsage(
  model: string | undefined,
  transcript: string,
  heardMs: number,
): ConversationItemInputAudioTranscriptionCompletedEvent['usage'] {
  if (model === 'whisper-1') return { type: 'duration', seconds: heardMs / 1000 };
  const audio_tokens = Math.ceil(heardMs / HEARD_MS);
  const output_tokens = tokens(transcript);
  return {
    type: 'tokens',
    total_tokens: audio_tokens + output_tokens,
    input_tokens: audio_tokens,
    input_token_details: { text_tokens: 0, audio_tokens },
    output_tokens,
  };
}

function tally(entries: readonly Entry[]): { text: number; audio: number } {
  let text = 0;
  let audio = 0;
  for (const { item, sound, words } of entries) {
    text += tokens(JSON.stringify(item));
    const samples = sound?.pieces.reduce((sum, piece) => sum + piece.length, 0) ?? 0;
    const perToken = words === undefined ? HEARD_MS : SPOKEN_MS;
    if (sound !== undefined) audio += Math.ceil(millisecondsOf(samples, sound.format.rate) / perToken);
  }
  return { text, audio };
}

function tokens(text: string): number {
  return Math.ceil(text.length / 4);
}
