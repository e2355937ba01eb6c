import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { present } from '#base/assert.ts';
import { unwrapDataKey } from '#store/workspace/data-key.ts';
import { readKeyFile } from '#store/workspace/key-file.ts';
import { writeList } from '#support/lists/client-lists.ts';
import { makeCanaries, toCsv } from '#support/canary-corpus.ts';
import { canReadMemory, countInMemory } from '#support/process-memory.ts';

const PASSPHRASE = 'quiet river stones at dusk';
const folder = mkdtempSync(path.join(tmpdir(), 'lethe-memory-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function readKey(workspace: string): Promise<Buffer> {
  const found = readKeyFile(workspace);
  if (!found.ok) throw new Error(found.problem.code);
  return present(await unwrapDataKey(found.value, PASSPHRASE), 'the passphrase opens it');
}

describe.runIf(canReadMemory())('the memory of the program', () => {
  test('holds the key of an open workspace, and of a locked one nothing (E09)', async () => {
    const list = writeList(folder, 'list.csv', toCsv(makeCanaries(50)));
    const child = fork(path.join(import.meta.dirname, 'fixtures/locking-host.ts'), [
      folder,
      list,
      PASSPHRASE,
    ]);
    const heard = async (): Promise<unknown> => (await once(child, 'message'))[0];
    expect(await heard()).toBe('open');
    const name = readdirSync(folder).find((file) => file.endsWith('.lethe')) ?? '';
    const key = await readKey(path.join(folder, name));
    const hex = key.toString('hex');
    const forms = [key, Buffer.from(hex), Buffer.from(hex, 'utf16le')];
    const count = (): readonly number[] => countInMemory(child.pid ?? 0, forms);
    expect(count()[0]).toBeGreaterThan(0);
    child.send('lock');
    expect(await heard()).toBe('locked');
    expect(count()).toEqual([0, 0, 0]);
    for (const end of ['-wal', '-shm', '.lock'])
      expect(existsSync(path.join(folder, `${name}${end}`)), end).toBe(false);
    child.send('end');
    await once(child, 'exit');
  });
});
