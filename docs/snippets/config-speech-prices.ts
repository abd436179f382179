import { defineConfig } from 'switchroom';
import { openaiRealtime } from 'switchroom/voice';
import { bikes } from './bikes/pack.ts';

export default defineConfig({
  pack: bikes,
  speech: openaiRealtime({
    apiKey: process.env.OPENAI_API_KEY,
    // USD per million tokens, as your contract with the vendor says; `minute` where it bills transcription by time.
    prices: {
      ...{ textInput: 4, textOutput: 16, audioInput: 32, audioOutput: 64 },
      ...{ cachedTextInput: 0.4, cachedAudioInput: 0.4 },
      transcription: { textInput: 2.5, textOutput: 10, audioInput: 6 },
    },
  }),
});
