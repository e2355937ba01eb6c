import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFileGrants } from '#host/file-grants.ts';
import { fileRegrantHandler } from '#host/host-commands/file-regrant.ts';
import type { HostContext } from '#host/host-commands/host-handler.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lethe-regrant-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function contextWith(files: Readonly<Record<string, string>>): HostContext {
  return {
    grants: createFileGrants(),
    outputs: new Map(Object.entries(files)),
  } as unknown as HostContext;
}

test('files that a worker named are granted again, and those that are gone are said to be missing', () => {
  const there = path.join(folder, 'clients.csv');
  writeFileSync(there, 'x');
  const context = contextWith({ a: there, b: path.join(folder, 'gone.csv'), c: folder });
  const answer = fileRegrantHandler(context, { ids: ['a', 'b', 'c'] });
  expect(answer).toMatchObject({
    ok: true,
    value: {
      files: [{ id: 'a', name: 'clients.csv' }],
      missing: ['gone.csv', path.basename(folder)],
    },
  });
  const grant = answer.ok ? (answer.value.files[0]?.grant ?? '') : '';
  expect(context.grants.pathOf(grant)).toBe(there);
  expect(JSON.stringify(answer)).not.toContain(folder);
});

test('an id that no worker named opens nothing, not even beside one that did', () => {
  const there = path.join(folder, 'clients.csv');
  writeFileSync(there, 'x');
  const context = contextWith({ a: there });
  for (const id of ['/etc/passwd', '__proto__', there, '']) {
    expect(fileRegrantHandler(context, { ids: ['a', id] }).ok).toBe(false);
  }
});
