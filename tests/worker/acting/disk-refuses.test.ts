import type * as Promises from 'node:fs/promises';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Envelope, Input, Output } from '#contract/call.ts';
import { clientFiles } from '#support/lists/client-files.ts';
import { openDispatcher, PASSPHRASE } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

/** H6 without a shim, on every system: the n-th call by which an output is written, synced or named is refused. */
const disk = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY, code: 'EIO', calls: 0 }));
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof Promises>();
  const check = (): void => {
    disk.calls += 1;
    disk.left -= 1;
    if (disk.left === 0) throw Object.assign(new Error('refused'), { code: disk.code });
  };
  const watched = (handle: Promises.FileHandle): Promises.FileHandle =>
    new Proxy(handle, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...values: unknown[]): unknown => {
          if (name === 'writeFile' || name === 'sync') check();
          return Reflect.apply(value, target, values);
        };
      },
    });
  return {
    ...real,
    open: async (...values: Parameters<typeof real.open>) => {
      const writes = values[1] !== undefined && values[1] !== 'r';
      if (writes) check();
      const handle = await real.open(...values);
      return writes ? watched(handle) : handle;
    },
    link: async (...values: Parameters<typeof real.link>) => {
      check();
      return real.link(...values);
    },
    copyFile: async (...values: Parameters<typeof real.copyFile>) => {
      check();
      return real.copyFile(...values);
    },
    unlink: async (...values: Parameters<typeof real.unlink>) => {
      check();
      return real.unlink(...values);
    },
  };
});

let lethe: TestDispatcher;
beforeEach(async () => {
  disk.left = Number.POSITIVE_INFINITY;
  lethe = openDispatcher();
  await lethe.createWorkspace('DE');
  const files = clientFiles(lethe.folder);
  await lethe.get('source/import', { files, country: 'DE' });
});
afterEach(() => {
  disk.left = Number.POSITIVE_INFINITY;
  return lethe.close();
});

const out = (): string => path.join(lethe.folder, 'out');
const outputs = (): string[] => (existsSync(out()) ? readdirSync(out()).sort() : []);
const peopleNow = async (): Promise<number> =>
  (await lethe.get('workspace/status', {}))?.people ?? 0;

const run = (): Promise<Envelope<Output<'disposition/run'>>> => {
  const order: Input<'disposition/run'> = {
    selection: { kinds: ['consent_withdrawn'], people: [], except: [] },
    do: 'purge',
    confirmedPeople: 2,
    output: { path: out() },
    exportAs: 'csv',
    cleanedCopies: true,
    by: 'Olga Owner',
    reason: null,
    until: null,
    language: 'en',
  };
  return lethe.ask('disposition/run', order);
};

describe('a purge whose outputs the disk refuses (C25)', () => {
  it.each(['EIO', 'ENOSPC'])(
    'is before or after at every write, sync and name, and says which: %s',
    { timeout: 120_000 },
    async (code) => {
      const before = await peopleNow();
      for (let at = 1; ; at += 1) {
        Object.assign(disk, { left: at, code, calls: 0 });
        const done = await run();
        const wasRefused = disk.left <= 0;
        disk.left = Number.POSITIVE_INFINITY;
        expect(lethe.defects, `call ${at}`).toStrictEqual([]);
        if (!done.ok) {
          expect(done.problem.code, `call ${at}`).toMatch(/^disk\/(?:full|failed)$/);
          expect(await peopleNow(), `call ${at}`).toBe(before);
          expect(outputs(), `call ${at}`).toStrictEqual([]);
          continue;
        }
        expect(await peopleNow()).toBe(before - 2);
        expect(outputs().some((name) => name.endsWith('.tmp'))).toBe(false);
        expect(done.value.state).toBe('searched');
        expect(wasRefused).toBe(true); // its receipt, which is in the workspace all the same
        return;
      }
    },
  );

  it.each([1, 3])(
    'is finished with whole outputs where refusal %s comes after the deed',
    { timeout: 60_000 },
    async (late) => {
      const before = await peopleNow();
      disk.calls = 0;
      // All calls up to the deed go through; the number is found in an undisturbed run on a copy of the same lists.
      const upToDeed = 12;
      Object.assign(disk, { left: upToDeed + late, code: 'EIO' });
      const done = await run();
      disk.left = Number.POSITIVE_INFINITY;
      expect(lethe.defects).toStrictEqual([]);
      const now = await peopleNow();
      expect([before, before - 2]).toContain(now);
      if (!done.ok) {
        expect(now).toBe(before);
        return;
      }
      await lethe.get('workspace/close', {});
      const file = { path: path.join(lethe.folder, 'salon.lethe') };
      await lethe.get('workspace/open', { file, passphrase: PASSPHRASE });
      expect(outputs().filter((name) => name.endsWith('.tmp'))).toStrictEqual([]);
      expect(outputs().filter((name) => /cleaned|people-/.test(name))).toHaveLength(3);
      const { receipts } = await lethe.get('receipt/list', {});
      expect(receipts).toMatchObject([{ state: 'searched' }]);
    },
  );
});
