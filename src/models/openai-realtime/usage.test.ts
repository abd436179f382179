import { describe, expect, it } from 'vitest';
import { usageOf, usdOf } from './usage.ts';

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
