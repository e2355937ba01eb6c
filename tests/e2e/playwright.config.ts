import { defineConfig } from 'playwright/test';
import { findElectron } from '#host/find-electron.ts';
import type { LetheOptions } from './lethe-test.ts';

const hasElectron = findElectron(process.cwd()) !== null;

/** The journeys run in the Chromium window everywhere, and in Electron too where its binary is. */
export default defineConfig<LetheOptions>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  globalSetup: ['../support/own-temp-folder.ts', './build-page.ts'],
  outputDir: '../../test-results',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: { actionTimeout: 20_000 },
  workers: 1,
  fullyParallel: false,
  // A journey that fails is tried once more, and named: a machine that many share may stall for half a minute.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter:
    process.env['LETHE_E2E_JSON'] === undefined
      ? 'list'
      : [['list'], ['json', { outputFile: process.env['LETHE_E2E_JSON'] }]],
  projects: [
    { name: 'chromium window', use: { windowKind: 'chromium' } },
    ...(hasElectron ? [{ name: 'electron window', use: { windowKind: 'electron' as const } }] : []),
  ],
});
