import { defineConfig } from 'switchroom';
import { salon } from '../../packs/salon/pack.ts';
import { support } from '../../packs/support/pack.ts';

const { SALON_DATABASE_URL: url } = process.env;

export default defineConfig({
  packs: [support, salon],
  databases: url ? { salon: url } : {},
});
