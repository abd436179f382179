import { defineConfig } from 'switchroom';
import { salon } from '../../packs/salon/pack.ts';
import { support } from '../../packs/support/pack.ts';

/** What strangers send everything to: two desks, so that what crosses from one to the other is found. */
export default defineConfig({ packs: [support, salon], models: [] });
