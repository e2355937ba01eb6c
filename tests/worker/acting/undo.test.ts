import { noFilter } from '#support/no-filter.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input, Output } from '#contract/call.ts';
import type { PersonId } from '#domain/person.ts';
import { allRows, connectReader, disconnect } from '#store/database.ts';
import { fieldInventory } from '#store/erasure/field-inventory.ts';
import { clientFiles } from '#support/lists/client-files.ts';
import { writeList } from '#support/lists/client-lists.ts';
import { asFound, openDispatcher, PASSPHRASE } from '#support/open-dispatcher.ts';
import type { TestDispatcher } from '#support/open-dispatcher.ts';
import { plainOrder } from '#support/plain-order.ts';

let lethe: TestDispatcher;
let workspace: string;

beforeEach(async () => {
  lethe = openDispatcher();
  workspace = await lethe.createWorkspace('DE');
  const files = clientFiles(lethe.folder);
  await lethe.get('source/import', { files, country: 'DE' });
});

afterEach(async () => {
  await lethe.close();
});

let folders = 0;

function order(
  people: readonly PersonId[],
  change: Partial<Input<'disposition/run'>> = {},
): Input<'disposition/run'> {
  folders += 1;
  return {
    selection: { kinds: [], people: [...people], except: [] },
    do: 'purge',
    confirmedPeople: people.length,
    output: { path: path.join(lethe.folder, `out ${folders}`) },
    ...plainOrder,
    cleanedCopies: true,
    by: 'Olga Owner',
    undoDays: 7,
    ...change,
  };
}

const undo = (batch: string): Promise<Output<'batch/undo'>> =>
  lethe.get('batch/undo', { batch, by: null, language: 'en' });

/** Every row of every table but those that tell what was done: the trail, the batches, and what is left of erasures. */
const TELLS = new Set(['trail', 'batch', 'erasure', 'erasure_needle', 'setting', 'migration']);

async function dump(): Promise<Record<string, string[]>> {
  const store = openStore();
  try {
    return Object.fromEntries(
      Object.entries(fieldInventory)
        .filter(([table]) => !TELLS.has(table))
        .map(([table, columns]) => [
          table,
          allRows(store, `SELECT ${Object.keys(columns).join(', ')} FROM ${table}`)
            .map((row) => JSON.stringify(row))
            .sort(),
        ]),
    );
  } finally {
    disconnect(store);
  }
}

async function everyone(): Promise<PersonId[]> {
  const { rows } = await lethe.get('people/list', {
    filter: noFilter,
    language: 'en',
    sort: 'order',
    descending: false,
    offset: 0,
    limit: 200,
  });
  return rows.map(({ id }) => id);
}

let dataKey = Buffer.alloc(0);

function openStore(): ReturnType<typeof connectReader> {
  return connectReader(workspace, dataKey);
}

async function reopen(today: string, dayOfThisRun = false): Promise<Output<'workspace/open'>> {
  const { folder } = lethe;
  await lethe.dispatcher.close();
  lethe = openDispatcher({ today, dayOfThisRun, onWorkspace: noteKey }, folder);
  return lethe.get('workspace/open', { file: { path: workspace }, passphrase: PASSPHRASE });
}

function noteKey(opened: { readonly key: Uint8Array } | null): void {
  if (opened !== null) dataKey = Buffer.from(opened.key);
}

describe('bringing a batch back', () => {
  it('is the identity on every row of the workspace, whatever was purged and in whatever order it comes back', async () => {
    await reopen('2026-11-23');
    const before = await dump();
    expect(before['record']?.length).toBe(9);
    const everybody = await everyone();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uniqueArray(fc.constantFrom(...everybody), { minLength: 1 }), {
          minLength: 1,
          maxLength: 3,
        }),
        fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
        fc.array(fc.constantFrom('purge' as const, 'anonymise' as const), {
          minLength: 3,
          maxLength: 3,
        }),
        async (groups, order3, deeds) => {
          const gone = new Set<string>();
          const batches: string[] = [];
          for (const [index, group] of groups.entries()) {
            const people = group.filter((person) => !gone.has(person));
            people.forEach((person) => gone.add(person));
            if (people.length === 0) continue;
            const done = await lethe.get('disposition/run', order(people, { do: deeds[index]! }));
            expect(done).toMatchObject({ state: 'sealed', undoUntil: '2026-11-30' });
            batches.push(done.batch);
          }
          const shuffled = batches
            .map((batch, index) => ({ batch, key: order3[index]! }))
            .sort((a, b) => a.key - b.key);
          for (const { batch } of shuffled) expect(await undo(batch)).toMatchObject({ left: 0 });
          expect(await dump()).toEqual(before);
        },
      ),
      { numRuns: 8 },
    );
  });
});

function receiptOf(
  outputs: Output<'batch/undo'>['outputs'],
  stem: string,
): Record<string, unknown> {
  const found = outputs.find(({ name }) => name.startsWith(stem) && name.endsWith('.json'));
  return JSON.parse(readFileSync(lethe.outputs.get(found?.id ?? '') ?? '', 'utf8')) as Record<
    string,
    unknown
  >;
}

describe('while a batch can be brought back', () => {
  it('is called removed and never erased, in the list and in the receipt', async () => {
    const done = await lethe.get('disposition/run', order(['p2']));
    expect(receiptOf(done.outputs, 'receipt-')).toMatchObject({
      state: 'sealed',
      undo: { state: 'open', until: '2026-11-30', on: null, left: 0 },
    });
    const page = done.outputs.find(({ kind }) => kind === 'receipt_page');
    const text = readFileSync(lethe.outputs.get(page?.id ?? '') ?? '', 'utf8');
    expect(text).toContain('2026-11-30');
    expect(text).not.toContain('Erased: Lethe searched');
    const { receipts } = await lethe.get('receipt/list', {});
    expect(receipts[0]).toMatchObject({ state: 'sealed', undoUntil: '2026-11-30' });
  });

  it('nothing of it is counted, listed, exported, copied or found', async () => {
    const done = await lethe.get('disposition/run', order(['p2']));
    expect(await everyone()).not.toContain('p2');
    const found = await lethe.get('people/list', {
      filter: { ...noFilter, search: 'bert' },
      language: 'en',
      sort: 'order',
      descending: false,
      offset: 0,
      limit: 9,
    });
    expect(found.total).toBe(0);
    const copies = await lethe.get('copies/write', {
      output: { path: path.join(lethe.folder, 'copies') },
    });
    for (const { id } of [...copies.outputs, ...done.outputs])
      expect(readFileSync(lethe.outputs.get(id) ?? '', 'latin1').toLowerCase()).not.toContain(
        'bert',
      );
  });

  it('the same list is stopped at its import, and comes in again after the batch is brought back', async () => {
    const again = asFound(path.join(lethe.folder, 'newsletter.csv'));
    const done = await lethe.get('disposition/run', order(['p2']));
    const stopped = await lethe.get('source/import', { files: [again], country: 'DE' });
    expect(stopped.sources[0]).toMatchObject({ records: 3, suppressed: 1 });
    expect(await undo(done.batch)).toMatchObject({ left: 0, records: 2 });
    expect((await lethe.get('suppression/list', { offset: 0, limit: 9 })).total).toBe(0);
    // Gustav joined nobody, Anna and Joanna are known: the new list made no new people but matched anew
    const card = await lethe.get('person/read', { person: 'p2' });
    expect(card.row.name).toBe('Bert Brandt');
    const free = await lethe.get('source/import', { files: [again], country: 'DE' });
    expect(free.sources[0]).toMatchObject({ records: 4, suppressed: 0 });
  });

  it('rows of a list that was removed meanwhile stay away, and the receipt says how many', async () => {
    const done = await lethe.get('disposition/run', order(['p2']));
    const { sources } = await lethe.get('source/list', {});
    await lethe.get('source/remove', { source: sources[1]!.id });
    const back = await undo(done.batch);
    expect(back).toMatchObject({ records: 1, left: 1 });
    expect(receiptOf(back.outputs, 'receipt-undone')).toMatchObject({
      state: 'undone',
      undo: { state: 'undone', on: '2026-11-23', left: 1 },
    });
    expect(await everyone()).toContain('p2');
  });

  it('an entry of the do-not-contact list stays where another act wants it too', async () => {
    const twin = 'name,email\nBert Brandt,bert.brandt@example.com\n';
    const bert = await lethe.get('disposition/run', order(['p2']));
    const total = async (): Promise<number> =>
      (await lethe.get('suppression/list', { offset: 0, limit: 9 })).total;
    expect(await total()).toBeGreaterThan(0);
    await lethe.get('suppression/add', { values: ['bert.brandt@example.com'], file: null });
    await undo(bert.batch);
    const { total: left, byReason } = await lethe.get('suppression/list', { offset: 0, limit: 9 });
    expect({ left, byReason }).toStrictEqual({ left: 1, byReason: { added: 1 } }); // by hand
    expect((await lethe.get('person/read', { person: 'p2' })).row.kinds).toContain(
      'suppressed_returned',
    );
    const twins = await lethe.get('source/import', {
      files: [asFound(writeList(lethe.folder, 'twin.csv', twin))],
      country: 'DE',
    });
    expect(twins.sources[0]).toMatchObject({ records: 1, suppressed: 0 }); // pointed out, not stopped
  });

  it('whoever was on the do-not-contact list before is erased for good with it, and only listed again after it is brought back', async () => {
    const again = asFound(path.join(lethe.folder, 'newsletter.csv'));
    await lethe.get('suppression/add', { values: ['bert.brandt@example.com'], file: null });
    const done = await lethe.get('disposition/run', order(['p2']));
    const stopped = await lethe.get('source/import', { files: [again], country: 'DE' });
    expect(stopped.sources[0]).toMatchObject({ records: 3, suppressed: 1 });
    await undo(done.batch);
    const { byReason } = await lethe.get('suppression/list', { offset: 0, limit: 9 });
    expect(byReason).toStrictEqual({ added: 1 });
    const free = await lethe.get('source/import', { files: [again], country: 'DE' });
    expect(free.sources[0]).toMatchObject({ records: 4, suppressed: 0 });
  });

  it('others may be purged for good meanwhile; they do not come back with it', async () => {
    const bert = await lethe.get('disposition/run', order(['p2']));
    const emil = await lethe.get('disposition/run', order(['p5'], { undoDays: 0 }));
    expect(emil).toMatchObject({ state: 'searched', undoUntil: null });
    await undo(bert.batch);
    const people = await everyone();
    expect(people).toContain('p2');
    expect(people).not.toContain('p5');
    expect(
      await lethe.ask('batch/undo', { batch: emil.batch, by: null, language: 'en' }),
    ).toMatchObject({
      problem: { kind: 'missing', code: 'undo/not-kept' },
    });
  });

  it('a second time there is nothing to bring back, and an unknown number names none', async () => {
    const { batch } = await lethe.get('disposition/run', order(['p2']));
    await undo(batch.slice(0, 8));
    expect(await lethe.ask('batch/undo', { batch, by: null, language: 'en' })).toMatchObject({
      problem: { kind: 'conflict', code: 'undo/already' },
    });
    expect(
      await lethe.ask('batch/undo', { batch: 'ffffffffffff', by: null, language: 'en' }),
    ).toMatchObject({ problem: { kind: 'missing', code: 'undo/unknown-batch' } });
  });

  it('a number that another record took is never given twice', async () => {
    const { batch } = await lethe.get('disposition/run', order(['p9']));
    const more = 'name,email\nNina Neu,nina.neu@example.com\n';
    await lethe.get('source/import', {
      files: [asFound(writeList(lethe.folder, 'more.csv', more))],
      country: 'DE',
    });
    expect(await undo(batch)).toMatchObject({ left: 0, records: 1 });
    const names = await Promise.all(
      (await everyone()).map(
        async (person) => (await lethe.get('person/read', { person })).row.name,
      ),
    );
    expect(names).toContain('Nina Neu');
    expect(names).toContain('Joanna');
  });
});

describe('when the days are over', () => {
  it('is told by the computer: to look by a later day destroys nothing, and by an earlier one prolongs nothing (C19)', async () => {
    await reopen('2001-01-01', true);
    const [person] = await everyone();
    const done = await lethe.get('disposition/run', order([person!]));
    expect(done.undoUntil! > '2026-01-01').toBe(true);
    await reopen('2199-01-01', true);
    await lethe.get('document/head', {});
    expect((await undo(done.batch)).records).toBeGreaterThan(0);
  });

  it('the key is destroyed at the next opening, also long after, and a last receipt says so (D41)', async () => {
    const { batch, outputs } = await lethe.get('disposition/run', order(['p2']));
    expect(outputs.some(({ name }) => name.startsWith('receipt-closed'))).toBe(false);
    expect(await reopen('2026-11-30')).toMatchObject({ pendingErasure: false });
    expect((await lethe.get('receipt/list', {})).receipts[0]).toMatchObject({ state: 'sealed' });
    await reopen('2027-03-01');
    const [entry] = (await lethe.get('receipt/list', {})).receipts;
    expect(entry).toMatchObject({ batch, state: 'searched', undoUntil: null });
    expect(receiptOf(entry!.outputs, 'receipt-closed')).toMatchObject({
      state: 'searched',
      undo: { state: 'ended', until: '2026-11-30', on: '2027-03-01' },
      searched: [
        { place: 'workspace', residues: 0 },
        { place: 'write_ahead_log', bytes: 0 },
      ],
    });
    const tables = await dump();
    for (const table of ['sealed_key', 'sealed_part', 'sealed_batch', 'sealed_suppression'])
      expect(tables[table]).toEqual([]);
    expect(tables['suppression']?.length).toBeGreaterThan(0);
    expect(await lethe.ask('batch/undo', { batch, by: null, language: 'en' })).toMatchObject({
      problem: { kind: 'missing', code: 'undo/ended' },
    });
    const closed = entry!.outputs.find(({ name }) => name.startsWith('receipt-closed'));
    const file = lethe.outputs.get(closed?.id ?? '') ?? '';
    expect(await lethe.get('receipt/verify', { file: { path: file } })).toMatchObject({
      intact: true,
    });
  });

  it('the act of destruction that a law asks for is written then, and not before', async () => {
    await lethe.get('policy/choose', { id: 'ru-152fz', country: 'RU', today: null });
    const forms = (outputs: readonly { readonly kind: string; readonly name: string }[]) =>
      outputs.filter(({ kind }) => kind === 'form').map(({ name }) => name.slice(0, 11));
    const { outputs } = await lethe.get('disposition/run', order(['p2']));
    expect(forms(outputs)).toEqual([]);
    await reopen('2027-03-01');
    const [entry] = (await lethe.get('receipt/list', {})).receipts;
    expect(forms(entry!.outputs)).toEqual(['form-ru-act', 'form-ru-log']);
    const act = entry!.outputs.find(({ name }) => name.startsWith('form-ru-act'));
    const page = readFileSync(lethe.outputs.get(act?.id ?? '') ?? '', 'utf8');
    expect(page).toMatch(/[а-я.] \((?:<bdi>)?ru-152fz\/[a-z-]+/); // a rule by its name, and by its id
  });

  it('a clock that is set back does not make the window longer (C19)', async () => {
    const { batch } = await lethe.get('disposition/run', order(['p2']));
    await reopen('2026-11-29');
    await reopen('2020-01-01');
    expect((await lethe.get('receipt/list', {})).receipts[0]).toMatchObject({ state: 'sealed' });
    await reopen('2026-12-01');
    await reopen('2020-01-01');
    expect(await lethe.ask('batch/undo', { batch, by: null, language: 'en' })).toMatchObject({
      problem: { code: 'undo/ended' },
    });
  });
});
