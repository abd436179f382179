import { defineConfig, openai } from 'switchroom';
import { bikes } from './bikes/pack.ts';

const ollama = openai({
  name: 'ollama',
  baseURL: 'http://127.0.0.1:11434/v1',
  api: 'chat-completions',
  model: 'qwen3:8b',
});
const azure = openai({
  name: 'azure',
  baseURL: 'https://RESOURCE.openai.azure.com/openai/v1',
  apiKey: process.env.AZURE_OPENAI_API_KEY,
  model: 'YOUR-DEPLOYMENT',
});

// Asked in this order; the floor always stands behind them.
export default defineConfig({ pack: bikes, models: [ollama, azure] });
