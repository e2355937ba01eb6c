import { EventEmitter } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createHost } from '#host/host.ts';
import { findProgramFiles } from '#host/program-files.ts';
import { workerThreadsOf } from '#host/worker-thread.ts';
import { lockWithSystem } from '#main/lock-with-system.ts';
import { longList, writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher, PASSPHRASE } from '#support/open-dispatcher.ts';
import { plainOrder } from '#support/plain-order.ts';

const ROWS = 600;
const folder = mkdtempSync(path.join(tmpdir(), 'lethe-sleep-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['suspend', 'lock-screen'])(
  'a computer that goes to sleep (%s) in the middle of a purge finds everything done or nothing, and the workspace locked (C21)',
  async (signal) => {
    const file = path.join(folder, 'salon.lethe');
    const lethe = openDispatcher({}, folder);
    if (!existsSync(file)) {
      await lethe.createWorkspace('DE');
      const list = writeList(folder, 'list.csv', longList(ROWS));
      await lethe.get('source/import', { files: [asFound(list)], country: 'DE' });
      await lethe.get('workspace/close', {});
    }
    const before = await lethe.get('workspace/open', {
      file: { path: file },
      passphrase: PASSPHRASE,
    });
    await lethe.get('workspace/close', {});

    const monitor = new EventEmitter();
    const locked = Promise.withResolvers<void>();
    const files = findProgramFiles(import.meta.filename);
    const host = createHost({
      version: '0.0.0-test',
      window: 'electron',
      places: {
        workspaceFolder: folder,
        settingsFolder: folder,
        preferencesFile: path.join(folder, 'preferences.json'),
      },
      resourcesFolder: files.resourcesFolder,
      keychain: null,
      reveal: () => true,
      startThread: workerThreadsOf(files.workerEntry),
      onEvent: (name) => {
        if (name === 'job/progress') monitor.emit(signal);
      },
      onClosed: () => {
        locked.resolve();
        return Promise.resolve();
      },
      receiptTexts: {},
      today: '2026-11-23',
    });
    lockWithSystem(monitor as never, async () => void (await host.call('workspace/close', {})));
    const given = host.grantPaths([file])[0]?.grant ?? '';
    const opened = await host.call('workspace/open', {
      file: { grant: given },
      passphrase: PASSPHRASE,
    });
    expect(opened).toMatchObject({ ok: true });
    const purge = await host.call('disposition/run', {
      selection: { kinds: ['consent_withdrawn'], people: [], except: [] },
      do: 'purge',
      confirmedPeople: ROWS / 10,
      output: null,
      ...plainOrder,
    });
    expect(purge).toMatchObject({ ok: true });
    await locked.promise;
    expect(existsSync(`${file}.lock`)).toBe(false);
    expect(await host.call('workspace/status', {})).toMatchObject({ ok: true, value: null });
    await host.close();

    const after = await lethe.get('workspace/open', {
      file: { path: file },
      passphrase: PASSPHRASE,
    });
    expect([before.people, before.people - ROWS / 10]).toContain(after.people);
    const { receipts } = await lethe.get('receipt/list', {});
    expect(receipts.length > 0).toBe(after.people < ROWS);
    await lethe.close();
  },
);
