import { defineConfig } from 'vitest/config';
import { LONG_ROOMS } from './test/tiers.ts';
import { withAll } from './vitest.config.ts';

const { SWITCHROOM_MUTANTS: folder = '', SWITCHROOM_MUTANTS_DATABASES: databases = '{}' } = process.env;
/** The tests of the one folder that `npm run mutants` changes, on the server that it started. */
const files = {
  include: [`${folder}/**/*.test.ts`],
  // What computes for long would be run again for each change.
  exclude: LONG_ROOMS.map((room) => `${room}.test.ts`),
  isolate: false,
  provide: { testDatabases: JSON.parse(databases) },
};

export default defineConfig(withAll(files));
