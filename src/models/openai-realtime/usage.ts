import type {
  ConversationItemInputAudioTranscriptionCompletedEvent,
  RealtimeResponseUsage,
} from 'openai/resources/realtime/realtime';
import type { HearingCost, SpeechUsage } from '../../contracts/speech-model.ts';

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
  /** Of the model that puts the customer's words on record; nothing when left out. */
  readonly transcription?: TranscriptionPrices;
}

/** What transcription costs, in USD; models are billed either by their tokens or by time. What is left out costs nothing. */
export interface TranscriptionPrices {
  /** Per million tokens. */
  readonly textInput?: number;
  readonly textOutput?: number;
  readonly audioInput?: number;
  /** Per minute of what the customer says. */
  readonly minute?: number;
}

const TOKENS_PER_PRICE = 1_000_000;
const SECONDS_PER_MINUTE = 60;

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

type TranscriptionUsage = ConversationItemInputAudioTranscriptionCompletedEvent['usage'];

/** What a transcript cost, by what the vendor tells of it; undefined when it tells nothing. */
export function hearingCost(
  prices: TranscriptionPrices = {},
  usage: TranscriptionUsage | null | undefined,
): HearingCost | undefined {
  const { textInput = 0, textOutput = 0, audioInput = 0, minute = 0 } = prices;
  if (usage?.type === 'duration') {
    return { inputTokens: 0, outputTokens: 0, usd: (usage.seconds / SECONDS_PER_MINUTE) * minute };
  }
  if (usage?.type !== 'tokens') return undefined;
  const { input_tokens: inputTokens, output_tokens: outputTokens, input_token_details: input } = usage;
  const audio = input?.audio_tokens ?? inputTokens;
  const total = (inputTokens - audio) * textInput + audio * audioInput + outputTokens * textOutput;
  return { inputTokens, outputTokens, usd: total / TOKENS_PER_PRICE };
}
