import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs every test of the project, one runner after the other, and ends with one line: `N passed, N failed`. */
const folder = mkdtempSync(path.join(tmpdir(), 'lethe-tests-'));
const modules = path.resolve(import.meta.dirname, '..', '..', 'node_modules');

type Counts = { readonly passed: number; readonly failed: number };
type Runner = {
  readonly name: string;
  readonly program: string;
  readonly values: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly count: (report: unknown) => Counts;
};

const unitReport = path.join(folder, 'unit.json');
const journeyReport = path.join(folder, 'journeys.json');

const runners: readonly (Runner & { readonly report: string })[] = [
  {
    name: 'unit',
    program: path.join(modules, 'vitest', 'vitest.mjs'),
    values: [
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ],
    environment: {},
    report: unitReport,
    count: (report) => {
      const { numPassedTests, numFailedTests, numFailedTestSuites } = report as Record<
        'numPassedTests' | 'numFailedTests' | 'numFailedTestSuites',
        number
      >;
      // A file that could not even be loaded has no failed test of its own.
      const lost = numFailedTests === 0 ? numFailedTestSuites : 0;
      return { passed: numPassedTests, failed: numFailedTests + lost };
    },
  },
  {
    name: 'end to end',
    program: path.join(modules, 'playwright', 'cli.js'),
    values: ['test', '--config', 'tests/e2e/playwright.config.ts'],
    environment: { LETHE_E2E_JSON: journeyReport },
    report: journeyReport,
    count: (report) => {
      const { stats, errors } = report as {
        readonly stats: Record<'expected' | 'unexpected' | 'flaky', number>;
        readonly errors: readonly unknown[];
      };
      const lost = stats.unexpected === 0 ? errors.length : 0;
      if (stats.flaky > 0) process.stdout.write(`\n${stats.flaky} passed at the second try only\n`);
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected + lost };
    },
  },
];

const totals = { passed: 0, failed: 0 };
let isGreen = true;
for (const runner of runners) {
  const code = await run(runner);
  const counts = readCounts(runner, code);
  totals.passed += counts.passed;
  totals.failed += counts.failed;
  isGreen &&= code === 0 && counts.failed === 0 && counts.passed > 0;
}
rmSync(folder, { recursive: true });
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed\n`);
process.exitCode = isGreen ? 0 : 1;

function run({ program, values, environment }: Runner): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...values], {
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** A runner that died before it wrote its report counts as one failure. */
function readCounts(runner: Runner & { readonly report: string }, code: number): Counts {
  try {
    const counts = runner.count(JSON.parse(readFileSync(runner.report, 'utf8')));
    return code === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
