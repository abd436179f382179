import { describe, expect, it } from 'vitest';
import { Caller } from '../../testing/speech-model/caller.ts';
import { speechBench } from './testing/bench.ts';
import { hearingCost, usageOf, usdOf } from './usage.ts';

const PRICES = { textInput: 4, textOutput: 16, audioInput: 32, audioOutput: 64 };
const CACHED = { ...PRICES, cachedTextInput: 0.4, cachedAudioInput: 0.5 };
const BILLED = {
  input_tokens: 1_000_000,
  output_tokens: 300_000,
  input_token_details: {
    text_tokens: 400_000,
    audio_tokens: 600_000,
    cached_tokens: 300_000,
    cached_tokens_details: { text_tokens: 100_000, audio_tokens: 200_000 },
  },
  output_token_details: { text_tokens: 100_000, audio_tokens: 200_000 },
};

describe('what a response costs', () => {
  it('counts text and sound apart, and what was cached at its own price', () => {
    const output = 0.1 * 16 + 0.2 * 64;
    expect(usdOf(PRICES, usageOf(BILLED))).toBeCloseTo(0.4 * 4 + 0.6 * 32 + output);
    expect(usdOf(CACHED, usageOf(BILLED))).toBeCloseTo(0.3 * 4 + 0.1 * 0.4 + 0.4 * 32 + 0.2 * 0.5 + output);
  });

  it('is nothing without prices, or without a count', () => {
    expect(usdOf(undefined, usageOf(BILLED))).toBe(0);
    expect(usdOf(CACHED, usageOf(null))).toBe(0);
  });
});

describe('what a transcript costs', () => {
  const usage = {
    type: 'tokens',
    input_tokens: 1_000_000,
    input_token_details: { text_tokens: 100_000, audio_tokens: 900_000 },
    output_tokens: 200_000,
    total_tokens: 1_200_000,
  } as const;
  const tokens = { inputTokens: 1_000_000, outputTokens: 200_000 };

  it('is counted by its tokens, text and sound apart', () => {
    const prices = { textInput: 2.5, audioInput: 6, textOutput: 10, minute: 100 };
    const usd = expect.closeTo(0.1 * 2.5 + 0.9 * 6 + 0.2 * 10);
    expect(hearingCost(prices, usage)).toEqual({ ...tokens, usd });
    const { input_token_details: _, ...undetailed } = usage;
    expect(hearingCost({ audioInput: 6 }, undetailed)).toEqual({ ...tokens, usd: 6 });
  });

  it('is counted by time where the vendor counts so', () => {
    const cost = hearingCost({ minute: 0.006, audioInput: 6 }, { type: 'duration', seconds: 90 });
    expect(cost).toEqual({ inputTokens: 0, outputTokens: 0, usd: expect.closeTo(0.009) });
  });

  it('comes with the words', async () => {
    const prices = { textInput: 4, textOutput: 16, audioInput: 32, audioOutput: 64 };
    const { model } = await speechBench({
      options: {
        transcription: { model: 'whisper-1' },
        prices: { ...prices, transcription: { minute: 0.006 } },
      },
    });
    const caller = await Caller.open(model);
    caller.say('One two three.');
    const { cost } = await caller.ears.next('customer-said');
    expect(cost?.usd).toBeGreaterThan(0);
    expect(cost?.usd).toBeLessThan(0.001);
  });

  it('is nothing without prices, and not known without a count', () => {
    expect(hearingCost(undefined, usage)).toEqual({ ...tokens, usd: 0 });
    expect(hearingCost({ minute: 1 }, null)).toBeUndefined();
  });
});
