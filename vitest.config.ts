import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { KINDS } from './test/tiers.ts';

// Many files run in a process of their own: what one has compiled, the next ones find.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/tests');

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
/** Node loads tests and product as it loads the product in use: no module is rewritten, none is replaced. */
const AS_IN_USE = { experimental: { viteModuleRunner: false, nodeLoader: false } };

const kinds = Object.entries(KINDS).map(([name, files]) => ({
  name,
  ...files,
  // One process for many files: most of them import the same half of the product.
  isolate: name !== 'rooms',
}));
/** The settings of all tests, for these. */
export const withAll = <Files extends object>(files: Files) => ({ ...shared, test: { ...test, ...files } });
const embedded = kinds.map((kind) => withAll({ ...AS_IN_USE, ...kind }));

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
    ...AS_IN_USE,
    ...kind,
    name: `${name} on DATABASE_URL`,
    exclude: [...exclude, ...NOT_ON_GIVEN],
    globalSetup: ['src/testing/global-setup-url.ts'],
  }),
);

/** Tests wait for sockets and for the database more than they work. */
const FEWEST_WORKERS = 3;

export default defineConfig({
  test: {
    maxWorkers: Math.max(FEWEST_WORKERS, availableParallelism() - 1),
    // One server for all kinds.
    globalSetup: ['src/testing/global-setup.ts'],
    projects: process.env.DATABASE_URL ? [...embedded, ...given] : embedded,
    reporters: process.env.CI ? ['default', ['json', { outputFile: 'test-report.json' }]] : ['default'],
  },
});
