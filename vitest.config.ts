import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const shared = {
  resolve: { conditions: ['switchroom-source'] },
  ssr: { resolve: { conditions: ['switchroom-source', 'node', 'default'] } },
};
const test = {
  testTimeout: process.env.SWITCHROOM_FUZZ ? 3_600_000 : 60_000,
  hookTimeout: 60_000,
  // What a page shows comes when the machine has got to it.
  expect: { poll: { timeout: 30_000 } },
  env: { OPENAI_AGENTS_DISABLE_TRACING: '1' },
};
const embedded = {
  ...shared,
  test: {
    ...test,
    name: 'embedded',
    include: [
      'src/**/*.test.ts',
      'packs/**/*.test.ts',
      'test/**/*.test.ts',
      'bench/**/*.test.ts',
      'console/src/**/*.test.ts',
    ],
    globalSetup: ['src/testing/global-setup.ts'],
  },
};
/** What touches the database, once more on the server of `DATABASE_URL`. */
const given = {
  ...shared,
  test: {
    ...test,
    name: 'DATABASE_URL',
    include: [
      'src/stores/postgres/*.test.ts',
      'src/engine/**/*.test.ts',
      'packs/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    // They make roles, which a hosted server may not allow.
    exclude: ['src/stores/postgres/tools-role.test.ts', 'src/stores/postgres/grants.test.ts'],
    globalSetup: ['src/testing/global-setup-url.ts'],
  },
};

/** Tests wait for sockets and for the database more than they work. */
const FEWEST_WORKERS = 3;

export default defineConfig({
  test: {
    maxWorkers: Math.max(FEWEST_WORKERS, availableParallelism() - 1),
    projects: process.env.DATABASE_URL ? [embedded, given] : [embedded],
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'test-report.json' }]] : ['default'],
  },
});
