import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { longList, writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher, PASSPHRASE } from '#support/open-dispatcher.ts';
import { plainOrder } from '#support/plain-order.ts';

const ROWS = 400;

it.each([0, 2, 10, 40])(
  'a lock demanded %i ms into a purge finds everything done or nothing (E10)',
  async (delay) => {
    const lethe = openDispatcher();
    const file = await lethe.createWorkspace('DE');
    const list = writeList(lethe.folder, 'list.csv', longList(ROWS));
    await lethe.get('source/import', { files: [asFound(list)], country: 'DE' });
    const started = await lethe.dispatcher.call('disposition/run', {
      selection: { kinds: ['consent_withdrawn'], people: [], except: [] },
      do: 'purge',
      confirmedPeople: ROWS / 10,
      output: { path: path.join(lethe.folder, 'out') },
      ...plainOrder,
      cleanedCopies: true,
    });
    expect(started.ok).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, delay));
    await lethe.get('workspace/close', {});
    expect(existsSync(`${file}.lock`)).toBe(false);
    await lethe.get('workspace/open', { file: { path: file }, passphrase: PASSPHRASE });
    const { records } = await lethe.get('document/head', {}).then(({ totals }) => totals);
    const { receipts } = await lethe.get('receipt/list', {});
    expect([records, receipts.length]).toSatisfy(
      ([left, count]: number[]) =>
        (left === ROWS && count === 0) || (left === ROWS - ROWS / 10 && count === 1),
    );
    await lethe.close();
  },
);
