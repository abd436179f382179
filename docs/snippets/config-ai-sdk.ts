import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { aiSdk, defineConfig } from 'switchroom';
import { bikes } from './bikes/pack.ts';

const vllm = createOpenAICompatible({ name: 'vllm', baseURL: 'http://127.0.0.1:8000/v1' });

export default defineConfig({ pack: bikes, models: [aiSdk(vllm('mistral-small'))] });
