import type { SpeechModel } from '../../contracts/speech-model.ts';
import { CascadeSession } from './session.ts';
import type { CascadeOptions, Settings } from './settings.ts';

const TOKENS_PER_PRICE = 1_000_000;

/**
 * A speech model made of three: one that transcribes, a text model of the chain's kind, and one that speaks. It tells by
 * loudness when the customer has finished.
 */
export function cascade(options: CascadeOptions): SpeechModel {
  const settings: Settings = {
    ...options,
    outputFormat: options.outputFormat ?? 'wav',
    threshold: options.threshold ?? 0.5,
    silenceMs: options.silenceMs ?? 600,
  };
  const { name = 'cascade', price } = options;
  return {
    name,
    formats: ['pcm16-24k', 'mulaw-8k'],
    usdOf: ({ inputTokens, outputTokens }) =>
      price ? (inputTokens * price.input + outputTokens * price.output) / TOKENS_PER_PRICE : 0,
    open: async (start) => {
      start.signal.throwIfAborted();
      return new CascadeSession(settings, start);
    },
  };
}
