import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openWorkspace } from '#store/workspace/workspace.ts';
import { noFilter } from '#support/no-filter.ts';
import { openDispatcher, PASSPHRASE } from './open-dispatcher.ts';
import type { TestDispatcher } from './open-dispatcher.ts';

const LARGE = 70_000_000; // bytes of one cell: more than what is walked before anything is shown

let lethe: TestDispatcher;
let file: string;
beforeEach(async () => {
  lethe = openDispatcher();
  file = await lethe.createWorkspace('DE');
  await lethe.get('workspace/close', {});
  const opened = await openWorkspace(file, PASSPHRASE);
  if (!opened.ok) throw new Error(opened.problem.code);
  opened.value.store.database
    .prepare(
      `INSERT INTO record (source, row, person, content, consent_email, consent_sms, consent_phone, consent_whatsapp,
         consent_post, marks, suppressed, signals) VALUES (1, 1, 1, zeroblob(?), 6, 6, 6, 6, 6, 0, 0, '')`,
    )
    .run(LARGE);
  opened.value.close();
});
afterEach(() => lethe.close());

const open = () => lethe.ask('workspace/open', { file: { path: file }, passphrase: PASSPHRASE });
const save = () => {
  const { search: _, ...filter } = noFilter;
  return lethe.ask('view/save', {
    name: 'mine',
    view: { filter, sort: 'order', descending: false },
  });
};

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
  });

  it('that is damaged where nobody has looked yet takes no act: it is closed, and whoever shows it is told', async () => {
    flipInTheMiddle();
    expect((await open()).ok).toBe(true);
    expect(await save()).toMatchObject({ ok: false, problem: { code: 'workspace/damaged' } });
    expect(lethe.events).toContainEqual({ name: 'workspace/damaged', payload: {} });
    expect(await lethe.get('workspace/status', {})).toBeNull();
  });

  it('is walked while nobody asks for anything', async () => {
    flipInTheMiddle();
    await open();
    lethe.dispatcher.workAhead();
    expect(lethe.events).toContainEqual({ name: 'workspace/damaged', payload: {} });
  });

  it('is walked before it is shown where it was not closed in order', async () => {
    flipInTheMiddle();
    const opened = await open();
    expect(opened.ok).toBe(true);
    await lethe.get('workspace/close', {});
    writeWal();
    expect(await open()).toMatchObject({ ok: false, problem: { code: 'workspace/damaged' } });
  });
});

/** A log that was left behind, of which nothing counts. */
function writeWal(): void {
  const handle = openSync(`${file}-wal`, 'w');
  writeSync(handle, Buffer.alloc(64, 7));
  closeSync(handle);
}
