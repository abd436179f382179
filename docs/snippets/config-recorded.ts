import { defineConfig, openai, recorded, recording } from 'switchroom';
import { bikes } from './bikes/pack.ts';

const file = 'answers.jsonl';

// With RECORD=1 the real model answers and is written down; without, the file answers.
export default defineConfig({
  pack: bikes,
  models: [process.env.RECORD ? recording(openai(), { file }) : recorded({ file })],
});
