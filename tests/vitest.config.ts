import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** They replace modules, change the process's environment, or write with a library that remembers what it read before. */
const alone = [
  'tests/cli/samples.test.ts',
  'tests/prove/prove.test.ts',
  'tests/store/erasure/left-out-tables.test.ts',
  'tests/worker/acting/disk-refuses.test.ts',
  'tests/worker/acting/left-out-steps.test.ts',
];

const elsewhere = ['tests/e2e/**', 'tests/bench/**'];

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    globalSetup: ['tests/support/own-temp-folder.ts'],
    maxWorkers: availableParallelism(), // by itself one core less: half of a small machine
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          // Modules are read once for each worker, not for each file: our words of thirty languages take a second.
          isolate: false,
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: [...elsewhere, ...alone],
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
    setupFiles: ['tests/support/property-seed.ts'],
    pool: 'forks',
    testTimeout: 120_000,
    hookTimeout: 30_000,
  },
});
