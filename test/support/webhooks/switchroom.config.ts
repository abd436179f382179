import { defineConfig } from 'switchroom';
import { support } from '../../../packs/support/pack.ts';

/** Support, which tells a receiver on this machine what happens. */
export default defineConfig({
  pack: support,
  webhooks: [
    {
      name: 'crm',
      url: process.env.RECEIVER_URL ?? '',
      secret: process.env.RECEIVER_SECRET,
      network: 'loopback',
      timeoutMs: 4_000,
      retry: { attempts: 3, firstPauseSeconds: 0 },
    },
  ],
});
