import { defineConfig, openai } from 'switchroom';
import { bikes } from './bikes/pack.ts';

export default defineConfig({
  pack: bikes,
  models: [openai({ model: 'gpt-5-mini' })],
  // USD per million tokens, as your contract with the vendor says.
  prices: { 'gpt-5-mini': { input: 0.25, output: 2 } },
});
