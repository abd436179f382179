import { defineConfig, openai } from 'switchroom';
import { support } from '../../packs/support/pack.ts';

export default defineConfig({
  pack: support,
  // `analysis: {}` is enough: rules find all of it.
  analysis: {
    models: [openai({ model: 'gpt-5-mini', apiKey: process.env.OPENAI_API_KEY })],
    lead: { agents: { sales: 30 }, tools: { book_demo: 40 } },
  },
});
