import { defineConfig, openai } from 'switchroom';
import { openaiRealtime } from 'switchroom/voice';
import { support } from './packs/support/pack.ts';

const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseURL, OPENAI_MODEL: model } = process.env;

// Other servers than OpenAI's (Ollama, vLLM, gateways) speak the older API as a rule.
const api = baseURL ? 'chat-completions' : 'responses';

// Without a key (or a server of your own at OPENAI_BASE_URL) the floor serves alone.
export default defineConfig({
  pack: support,
  // Calls are held by OpenAI's speech model; without a key the telephone is served question by question.
  speech: apiKey && !baseURL ? openaiRealtime({ apiKey }) : undefined,
  models: apiKey || baseURL ? [openai({ apiKey, baseURL, model, api })] : [],
  // What closed conversations came to, found by rules: figures and quality in the console are of it.
  analysis: {},
});
