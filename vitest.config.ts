import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { KINDS } from './test/tiers.ts';

const shared = {
  resolve: { conditions: ['switchroom-source'] },
  ssr: { resolve: { conditions: ['switchroom-source', 'node', 'default'] } },
};
const test = {
  testTimeout: process.env.SWITCHROOM_FUZZ ? 3_600_000 : 180_000,
  hookTimeout: 180_000,
  // What a page shows comes when the machine has got to it.
  expect: { poll: { timeout: 60_000 } },
  env: { OPENAI_AGENTS_DISABLE_TRACING: '1' },
  unstubEnvs: true,
  unstubGlobals: true,
};

const kinds = Object.entries(KINDS).map(([name, files]) => ({
  name,
  ...files,
  // One process for many files: most of them import the same half of the product. Journeys have one each, as they share servers and browsers.
  isolate: name !== 'rooms',
}));
/** The settings of all tests, for these. */
export const withAll = <Files extends object>(files: Files) => ({ ...shared, test: { ...test, ...files } });
const embedded = kinds.map(withAll);

/** What touches no database, or makes roles, which a hosted server may not allow. */
const NOT_ON_GIVEN = [
  'bench/**',
  'browser-sound/**',
  'evals/**',
  'console/**',
  'widget/**',
  'src/!(engine|stores)/**',
  'src/stores/!(postgres)/**',
  'src/stores/postgres/*/**',
  'src/stores/postgres/tools-role.test.ts',
  'src/stores/postgres/grants.test.ts',
];
/** What touches the database, once more on the server of `DATABASE_URL`. */
const given = kinds.map(({ name, exclude, ...kind }) =>
  withAll({
    ...kind,
    name: `${name} on DATABASE_URL`,
    exclude: [...exclude, ...NOT_ON_GIVEN],
    globalSetup: ['src/testing/global-setup-url.ts'],
  }),
);

/** A journey keeps a little more than one core busy, with its server, its database and its browser: more at once wait for each other. */
const FEWEST_WORKERS = 2;

export default defineConfig({
  test: {
    maxWorkers: Math.max(FEWEST_WORKERS, availableParallelism() - 1),
    // One server for all kinds.
    globalSetup: ['src/testing/global-setup.ts'],
    projects: process.env.DATABASE_URL ? [...embedded, ...given] : embedded,
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'test-report.json' }]] : ['default'],
  },
});
