import { defineConfig } from 'switchroom';
import { openaiRealtime } from 'switchroom/voice';
import { bikes } from './bikes/pack.ts';

export default defineConfig({
  pack: bikes,
  speech: openaiRealtime({}),
  recording: {
    // Who calls hears these words first, and may object.
    words: 'This call is recorded. If you do not want that, just say so.',
    // Pages ask, and nothing is kept before a yes.
    lines: { browser: { consent: 'asked', words: 'May this call be recorded?' } },
  },
});
