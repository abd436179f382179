import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['switchroom-source'] },
  ssr: { resolve: { conditions: ['switchroom-source', 'node', 'default'] } },
  test: {
    include: ['src/**/*.test.ts', 'packs/**/*.test.ts', 'test/**/*.test.ts', 'console/src/**/*.test.ts'],
    globalSetup: ['src/testing/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    env: { OPENAI_AGENTS_DISABLE_TRACING: '1' },
  },
});
