import { defineConfig, openai } from 'switchroom';
import { support } from './packs/support/pack.ts';

const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseURL, OPENAI_MODEL: model } = process.env;

// Without a key (or a server of your own at OPENAI_BASE_URL) the floor serves alone.
export default defineConfig({
  pack: support,
  models: apiKey || baseURL ? [openai({ apiKey, baseURL, model })] : [],
});
