import { defineConfig } from 'switchroom';
import { bikes } from './bikes/pack.ts';

export default defineConfig({
  pack: bikes,
  quotas: {
    opening: { address: { most: 10, perMs: 600_000 } },
    // `null` takes a default away; `key` counts one service's API key.
    messages: { customer: null, key: { most: 1_000, perMs: 60_000 } },
    usd: { customer: 1, desk: 50 },
  },
});
