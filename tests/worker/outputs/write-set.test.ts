import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTrail } from '#store/proof/trail.ts';
import type { OpenWorkspace } from '#store/workspace/workspace.ts';
import { makeFolder, makeWorkspace } from '#support/store-fixture.ts';
import { settleSets, writeSet } from '#worker/outputs/write-set.ts';

let workspace: OpenWorkspace;
let out = '';
const { folder, remove } = makeFolder();
beforeEach(() => {
  workspace = makeWorkspace(folder);
  out = mkdtempSync(path.join(tmpdir(), 'lethe-set-'));
});
afterEach(() => {
  workspace.close();
  rmSync(out, { recursive: true });
});
afterAll(remove);

const entry = () => ({ at: '2026-11-26T00:00:00Z', kind: 'copies.written', detail: {} }) as const;
const written = (): string[] => readdirSync(out).sort();
const told = (): number =>
  readTrail(workspace.store).filter(({ kind }) => kind === 'copies.written').length;

/** The power goes while this piece is waited for: what runs on afterwards is the next start. */
function cutAt(name: string): { name: string; chunks: AsyncIterable<Uint8Array> } {
  return {
    name,
    chunks: (async function* pieces() {
      yield Buffer.from('half of a list');
      await settleSets(workspace.store);
      throw new Error('cut');
    })(),
  };
}

describe('files that are written for the user', () => {
  it('are all there, under their names, and in the trail', async () => {
    const files = ['a.csv', 'b.csv'].map((name) => ({ name, chunks: [Buffer.from(name)] }));
    const done = await writeSet(workspace.store, { folder: out, files, namesPeople: true, entry });
    expect(done.ok).toBe(true);
    expect(written()).toStrictEqual(['a.csv', 'b.csv']);
    expect(readFileSync(path.join(out, 'b.csv'), 'utf8')).toBe('b.csv');
    expect(told()).toBe(1);
    await settleSets(workspace.store);
    expect(told()).toBe(1);
  });

  it('leave nothing under a temporary name where they were cut short (C04, C25)', async () => {
    const files = [{ name: 'a.csv', chunks: [Buffer.from('a')] }, cutAt('b.csv')];
    await expect(
      writeSet(workspace.store, { folder: out, files, namesPeople: true, entry }),
    ).rejects.toThrow('cut');
    expect(written()).toStrictEqual([]);
    expect(told()).toBe(0);
  });

  it('take no name that is taken', async () => {
    const files = [{ name: 'a.csv', chunks: [Buffer.from('new')] }];
    await writeSet(workspace.store, { folder: out, files, namesPeople: true, entry: null });
    await writeSet(workspace.store, { folder: out, files, namesPeople: true, entry: null });
    expect(written()).toStrictEqual(['a (2).csv', 'a.csv']);
    expect(existsSync(path.join(out, 'a.csv'))).toBe(true);
  });
});
