import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkImports } from './check-imports.ts';
import type { Room } from './import-table.ts';
import { importTable, roomOf } from './import-table.ts';
import { canaries, readSourceFiles, repository } from './source-files.ts';

const files = readSourceFiles(repository);

describe('the import table', () => {
  test('every room was looked at', () => {
    const rooms = new Set(files.map((file) => roomOf(file.name)));
    const expected = Object.keys(importTable).filter((room) => room !== 'styles'); // styles holds no code
    expect(expected.filter((room) => !rooms.has(room as Room))).toEqual([]);
    expect(files.length).toBeGreaterThan(200);
    expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(500);
  });

  test('nothing is imported that its room may not import', () => {
    const violations = checkImports(files);
    expect(violations.map(({ file, kind, from }) => `${file}: ${kind}: ${from}`)).toEqual([]);
  });

  test('every source file lies in a room', () => {
    const outside = files.filter(
      (file) => roomOf(file.name) === null && !file.name.startsWith('tests/'),
    );
    expect(outside.map((file) => file.name)).toEqual([]);
  });
});

describe('the canaries', () => {
  const reported = checkImports(readSourceFiles(path.join(canaries, 'imports')));
  const found = (file: string): string[] =>
    reported.filter((violation) => violation.file === file).map(({ kind }) => kind);

  test.each([
    ['shared/base/reaches-up.ts', ['room']],
    ['shared/domain/uses-node.ts', ['node']],
    ['shared/engine/age/uses-package.ts', ['package']],
    ['shared/engine/age/past-the-door.ts', ['door']],
    ['shared/engine/age', ['cycle']],
    ['shared/engine/dates', ['cycle']],
    ['shared/messages/values-of-the-contract.ts', ['room']],
    ['electron/store/long-way-round.ts', ['spelling']],
    ['electron/store/no-extension.ts', ['extension']],
    ['electron/worker/behind-the-door.ts', ['room']],
    ['electron/cli/beside-dispatch.ts', ['room']],
    ['electron/host/drives-a-browser.ts', ['package']],
    ['electron/main/requires-the-store.ts', ['package']],
    ['electron/preload/more-than-names.ts', ['room']],
    ['renderer/screens/talks-to-the-host.ts', ['package', 'room']],
    ['renderer/kit/asks-by-type-of-import.ts', ['room']],
  ])('%s is reported as %j', (file, kinds) => {
    expect(found(file).sort()).toEqual(kinds);
  });

  test('a canary that does nothing wrong is not reported', () => {
    expect(found('electron/worker/as-it-should-be.ts')).toEqual([]);
  });
});
