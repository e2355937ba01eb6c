import { closeSync, openSync, readdirSync, readSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace } from '#store/workspace/workspace.ts';
import { toPersonId } from '#domain/person.ts';
import { noFilter } from '#support/no-filter.ts';
import { plainOrder } from '#support/plain-order.ts';
import { CLIENTS, writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher, PASSPHRASE } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';

const LARGE = 70_000_000; // bytes of one cell: more than what is walked before anything is shown

let lethe: TestDispatcher;
let file: string;
beforeAll(async () => {
  lethe = openDispatcher();
  file = await lethe.createWorkspace('DE');
  const files = [asFound(writeList(lethe.folder, 'clients.csv', CLIENTS))];
  await lethe.get('source/import', { files, country: 'DE' });
  await lethe.get('workspace/close', {});
  const opened = await openWorkspace(file, PASSPHRASE);
  if (!opened.ok) throw new Error(opened.problem.code);
  opened.value.store.database
    .prepare(
      `INSERT INTO record (source, row, person, content, consent_email, consent_sms, consent_phone, consent_whatsapp,
         consent_post, marks, suppressed, signals) VALUES (1, 999, 0, zeroblob(?), 6, 6, 6, 6, 6, 0, 0, '')`,
    )
    .run(LARGE);
  opened.value.close();
});
beforeEach(() => {
  lethe.events.length = 0;
});
afterAll(() => lethe.close());

const open = () => lethe.ask('workspace/open', { file: { path: file }, passphrase: PASSPHRASE });
const save = () => {
  const { search: _, ...filter } = noFilter;
  return lethe.ask('view/save', {
    name: 'mine',
    view: { filter, sort: 'order', descending: false },
  });
};

/** Turns one bit over for as long as something is tried. */
async function whileDamaged(work: () => Promise<void>): Promise<void> {
  flipInTheMiddle();
  try {
    await work();
  } finally {
    await lethe.get('workspace/close', {});
    flipInTheMiddle();
  }
}

function flipInTheMiddle(): void {
  const handle = openSync(file, 'r+');
  const at = Math.floor(statSync(file).size / 2);
  const byte = Buffer.alloc(1);
  readSync(handle, byte, 0, 1, at);
  writeSync(handle, Buffer.of((byte[0] ?? 0) ^ 1), 0, 1, at);
  closeSync(handle);
}

describe('a large workspace', () => {
  it('is shown before the whole of it was walked, and then takes acts', async () => {
    expect((await open()).ok).toBe(true);
    expect(await save()).toStrictEqual({ ok: true, value: { saved: true } });
    await lethe.get('workspace/close', {});
  });

  it('that is damaged where nobody has looked yet takes no act: it is closed, and whoever shows it is told', () =>
    whileDamaged(async () => {
      expect((await open()).ok).toBe(true);
      expect(await save()).toMatchObject({ ok: false, problem: { code: 'workspace/damaged' } });
      expect(lethe.events).toContainEqual({ name: 'workspace/damaged', payload: {} });
      expect(await lethe.get('workspace/status', {})).toBeNull();
    }));

  it('that is damaged takes no decision: the file is walked before the first line of it is written', () =>
    whileDamaged(async () => {
      expect((await open()).ok).toBe(true);
      const order = {
        selection: { kinds: [], people: [toPersonId(1)], except: [] },
        ...plainOrder,
      };
      const answer = await lethe.ask('disposition/run', {
        ...order,
        do: 'purge',
        confirmedPeople: 1,
        output: { path: path.join(lethe.folder, 'out') },
      });
      expect(answer).toMatchObject({ ok: false, problem: { code: 'workspace/damaged' } });
      await expect.poll(() => lethe.events.map(({ name }) => name)).toContain('workspace/damaged');
      expect(await lethe.get('workspace/status', {})).toBeNull();
      const written = readdirSync(lethe.folder, { recursive: true, encoding: 'utf8' });
      expect(written.filter((name) => /receipt|cleaned|verify/.test(name))).toEqual([]);
    }));

  it('is walked while nobody asks for anything', () =>
    whileDamaged(async () => {
      await open();
      lethe.dispatcher.workAhead();
      expect(lethe.events).toContainEqual({ name: 'workspace/damaged', payload: {} });
    }));

  it('is walked before it is shown where it was not closed in order', () =>
    whileDamaged(async () => {
      writeWal();
      expect(await open()).toMatchObject({ ok: false, problem: { code: 'workspace/damaged' } });
    }));
});

/** A log that was left behind, of which nothing counts. */
function writeWal(): void {
  const handle = openSync(`${file}-wal`, 'w');
  writeSync(handle, Buffer.alloc(64, 7));
  closeSync(handle);
}
