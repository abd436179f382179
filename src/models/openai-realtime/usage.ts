import type { RealtimeResponseUsage } from 'openai/resources/realtime/realtime';
import type { SpeechUsage } from '../../contracts/speech-model.ts';

/** What a speech model costs, in USD per million tokens. */
export interface SpeechPrices {
  readonly textInput: number;
  readonly textOutput: number;
  readonly audioInput: number;
  readonly audioOutput: number;
  /** Of what the vendor still knew from the response before; as `textInput` when left out. */
  readonly cachedTextInput?: number;
  /** As `audioInput` when left out. */
  readonly cachedAudioInput?: number;
}

const TOKENS_PER_PRICE = 1_000_000;

/** The tokens of a response as the vendor counts them; 0 for what it does not tell. */
export function usageOf(usage: RealtimeResponseUsage | null | undefined): SpeechUsage {
  const { input_token_details: input, output_token_details: output } = usage ?? {};
  return {
    inputTokens: usage?.input_tokens ?? 0,
    outputTokens: usage?.output_tokens ?? 0,
    inputAudioTokens: input?.audio_tokens ?? 0,
    outputAudioTokens: output?.audio_tokens ?? 0,
    cachedTextTokens: input?.cached_tokens_details?.text_tokens ?? 0,
    cachedAudioTokens: input?.cached_tokens_details?.audio_tokens ?? 0,
  };
}

/** What tokens cost, in USD. */
export function usdOf(prices: SpeechPrices | undefined, usage: SpeechUsage): number {
  if (prices === undefined) return 0;
  const { inputTokens, outputTokens, inputAudioTokens, outputAudioTokens } = usage;
  const { cachedTextTokens = 0, cachedAudioTokens = 0 } = usage;
  const { textInput, textOutput, audioInput, audioOutput } = prices;
  const { cachedTextInput = textInput, cachedAudioInput = audioInput } = prices;
  const total =
    (inputTokens - inputAudioTokens - cachedTextTokens) * textInput +
    cachedTextTokens * cachedTextInput +
    (inputAudioTokens - cachedAudioTokens) * audioInput +
    cachedAudioTokens * cachedAudioInput +
    (outputTokens - outputAudioTokens) * textOutput +
    outputAudioTokens * audioOutput;
  return total / TOKENS_PER_PRICE;
}
