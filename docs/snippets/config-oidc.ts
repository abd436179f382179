import { defineConfig } from 'switchroom';
import { bikes } from './bikes/pack.ts';

export default defineConfig({
  pack: bikes,
  identity: {
    oidc: {
      issuer: 'https://login.example.com',
      clientId: 'switchroom',
      clientSecret: process.env.OIDC_CLIENT_SECRET ?? '',
      // Nobody else may come in.
      roles: ({ groups }) => (Array.isArray(groups) && groups.includes('support') ? ['operator'] : []),
    },
  },
});
