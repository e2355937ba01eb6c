import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { canaries, repository } from './source-files.ts';

type Diagnostic = { readonly code?: string; readonly filename: string };
type Report = { readonly diagnostics: readonly Diagnostic[]; readonly number_of_files: number };

/**
 * The canaries name the rule that must report them in their first line: `// canary: eslint(no-eval)`. They lie in
 * folders like those of the program, and are linted in a copy, since the program's own run leaves them out.
 */
const source = path.join(canaries, 'oxlint');
const copy = mkdtempSync(path.join(tmpdir(), 'lethe-lint-'));
const program = path.join(repository, 'node_modules', '.bin', 'oxlint');
const names = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
);
let report: Report;

beforeAll(() => {
  cpSync(source, copy, { recursive: true });
  for (const name of ['.oxlintrc.json', 'package.json']) {
    cpSync(path.join(repository, name), path.join(copy, name));
  }
  symlinkSync(path.join(repository, 'node_modules'), path.join(copy, 'node_modules'));
  const run = spawnSync(
    program,
    ['--type-aware', '--format', 'json', 'shared', 'electron', 'renderer'],
    {
      cwd: copy,
      encoding: 'utf8',
    },
  );
  report = JSON.parse(run.stdout) as Report;
});
afterAll(() => rmSync(copy, { recursive: true }));

test('the lint run saw every canary', () => {
  expect(names.length).toBeGreaterThan(15);
  expect(report.number_of_files).toBe(names.length);
});

test.each(names)('%s is reported by the rule that it names', (name) => {
  const rule = /^\/\/ canary: (\S+)/.exec(readFileSync(path.join(source, name), 'utf8'))?.[1];
  const reported = report.diagnostics.filter(
    ({ filename }) => path.normalize(filename) === path.normalize(name),
  );
  expect(reported.map(({ code }) => code)).toContain(rule);
});

test('the program itself is linted by the same settings, in every room', () => {
  const config = JSON.parse(readFileSync(path.join(repository, '.oxlintrc.json'), 'utf8')) as {
    readonly overrides: readonly { readonly files: readonly string[] }[];
  };
  const rooms = config.overrides.flatMap(({ files }) => files).join(' ');
  for (const room of [
    'shared/base',
    'shared/domain',
    'shared/engine',
    'shared/contract',
    'shared/messages',
    'electron/store',
    'electron/files',
    'electron/worker',
    'electron/cli',
    'electron/host',
    'electron/main',
    'electron/chromium',
    'electron/preload',
    'renderer',
  ]) {
    expect(rooms).toContain(`**/${room}/**`);
  }
  expect(execFileSync(program, ['--version'], { encoding: 'utf8' })).toMatch(/\d+\.\d+\.\d+/);
});
