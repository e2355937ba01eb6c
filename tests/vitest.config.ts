import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/bench/**'],
    globalSetup: ['tests/support/own-temp-folder.ts'],
    setupFiles: ['tests/support/property-seed.ts'],
    pool: 'forks',
    maxWorkers: availableParallelism(), // by itself one core less: half of a small machine
    testTimeout: 120_000,
    hookTimeout: 30_000,
  },
});
