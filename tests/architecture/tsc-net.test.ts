import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { canaries, readSourceFiles, repository } from './source-files.ts';

const program = path.join(repository, 'node_modules', '.bin', 'tsc');
const source = path.join(canaries, 'tsc');

function tsc(...values: string[]): { readonly status: number | null; readonly output: string } {
  const run = spawnSync(program, values, { cwd: repository, encoding: 'utf8' });
  return { status: run.status, output: run.stdout + run.stderr };
}

/** Each canary is a room of its own with one violation; its first line says what the compiler must answer. */
test.each(readdirSync(source))('the room %s is refused', (room) => {
  const file = readdirSync(path.join(source, room)).find((name) => name.endsWith('.ts')) ?? '';
  const code = /^\/\/ canary: (TS\d+)/.exec(
    readFileSync(path.join(source, room, file), 'utf8'),
  )?.[1];
  const { status, output } = tsc('-p', path.join(source, room));
  expect(status).not.toBe(0);
  expect(output).toContain(`${file}(`);
  expect(output).toContain(String(code));
});

test('every source file is seen by the compiler, in one room only', { timeout: 120_000 }, () => {
  const solution = JSON.parse(readFileSync(path.join(repository, 'tsconfig.json'), 'utf8')) as {
    readonly references: readonly { readonly path: string }[];
  };
  const seen = solution.references.flatMap(({ path: room }) => {
    const listed = tsc('-p', room, '--listFilesOnly').output.split('\n');
    return listed
      .map((file) => path.relative(repository, file.trim()).replaceAll(path.sep, '/'))
      .filter(
        (file) => file.startsWith(`${room}/`) && /\.tsx?$/.test(file) && !file.endsWith('.d.ts'),
      );
  });
  expect(solution.references.length).toBeGreaterThan(10);
  expect(seen.sort()).toEqual(
    readSourceFiles(repository)
      .map(({ name }) => name)
      .sort(),
  );
});
