import { defineConfig, openai } from 'switchroom';
import { bikes } from './bikes/pack.ts';

export default defineConfig({
  pack: bikes,
  models: [
    openai({ apiKey: process.env.OPENAI_API_KEY, model: 'gpt-5-mini', timeoutMs: 20_000, retries: 1 }),
  ],
});
