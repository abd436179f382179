import { defineConfig } from 'vitest/config';
import { onEmbedded } from './vitest.config.ts';

/** The tests of the one folder that `npm run mutants` changes. */
const include = [`${process.env.SWITCHROOM_MUTANTS ?? ''}/**/*.test.ts`];

export default defineConfig(onEmbedded({ include, isolate: false }));
