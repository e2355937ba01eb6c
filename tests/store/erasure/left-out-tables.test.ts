import { afterEach, describe, expect, it, vi } from 'vitest';
import { oneNumber } from '#store/database.ts';
import { beginErasure, completeErasure } from '#store/erasure/erasure.ts';
import { countErasedRows, MANY_RECORDS } from '#store/erasure/erased-rows.ts';
import { erasureSteps } from '#store/erasure/erasure-steps.ts';
import type { ErasureSteps } from '#store/erasure/erasure-steps.ts';
import { tablesByPerson, tablesByRecord } from '#store/erasure/field-inventory.ts';
import {
  makeFolder,
  makeRecord,
  makeWorkspace,
  problemOf,
  valueOf,
} from '#support/store-fixture.ts';
import { writeWaitingKeys } from '#store/people/matching-keys.ts';
import { addSetAsideRows } from '#store/records/sources.ts';
import type { OpenWorkspace } from '#store/workspace/workspace.ts';
import { makeCanaries } from '#support/canary-corpus.ts';
import { importCanaries, orderFor } from './canary-people.ts';

vi.mock('#store/erasure/erasure-steps.ts', async (importOriginal) => {
  const real = await importOriginal<{ erasureSteps: ErasureSteps }>();
  return { erasureSteps: { ...real.erasureSteps } };
});

const steps = erasureSteps as { -readonly [Step in keyof ErasureSteps]: ErasureSteps[Step] };
const whole = { ...erasureSteps };
const tables = [...tablesByRecord, ...tablesByPerson];

/** A row in each table that such an erasure has to clear. Person and record 1 belong together. */
function plantEverywhere({ store }: OpenWorkspace): void {
  writeWaitingKeys(store);
  store.database.exec(
    `INSERT INTO hold (person, record, reason, until, placed_on) VALUES (1, 1, 'x', NULL, 1);
     INSERT INTO field_hold (person, record, roles, reason, until, placed_on) VALUES (1, 1, 'notes', 'x', NULL, 1);
     INSERT INTO restriction VALUES (1, 1, 'x', 1);
     INSERT INTO pair_asked (a, b, weight, evidence) VALUES (1, 3, 1, '[]'), (0, 1, 1, '[]');
     INSERT INTO shared_refusal VALUES (1, 999, 0, 0, 0, 0), (2, 1, 0, 0, 0, 0);
     INSERT INTO pair_decision (id, verdict, decided_on) VALUES (9, 'same', 1);
     INSERT INTO pair_mark (decision, side, record, kind, hash, name, birth) VALUES (9, 0, 1, 1, 1, 1, 1);`,
  );
}

describe('an erasure that leaves one table out takes everything back (D39)', () => {
  const { folder, remove } = makeFolder();
  const workspace = makeWorkspace(folder);
  const canaries = importCanaries(workspace.store, 20);
  plantEverywhere(workspace);
  afterEach(() => void Object.assign(steps, whole));

  it('has a row to clear in every table of the inventory', () => {
    for (const { table, owner } of tables)
      expect(
        oneNumber(workspace.store, `SELECT count(*) FROM ${table} WHERE ${owner} = 1`),
        `${table}.${owner}`,
      ).toBeGreaterThan(0);
  });

  it.each(tables.map(({ table, owner }) => [table, owner]))('%s by %s', (table, owner) => {
    steps.clearTable = (store, from) => {
      if (from.table !== table || from.owner !== owner) whole.clearTable(store, from);
    };
    expect(problemOf(beginErasure(workspace.store, orderFor(canaries)))).toMatchObject({
      code: 'erasure/residue-found',
    });
    expect(oneNumber(workspace.store, 'SELECT count(*) FROM record')).toBe(20);
    expect(oneNumber(workspace.store, 'SELECT count(*) FROM suppression')).toBe(0);
    expect(oneNumber(workspace.store, 'SELECT count(*) FROM trail')).toBe(0);
    expect(oneNumber(workspace.store, 'SELECT count(*) FROM erasure')).toBe(0);
  });

  it('and goes through where nothing is left out, rows rewritten in place included', () => {
    const order = orderFor(canaries, {
      disposition: 'anonymise',
      anonymise: ({ row }) => makeRecord({ row, content: ';;;;;\r\n' }),
    });
    valueOf(beginErasure(workspace.store, order));
    workspace.close();
    remove();
  });
});

describe('an erasure of very many people, who are looked for by index', () => {
  afterEach(() => void Object.assign(steps, whole));

  it('is taken back where their rows stay, and notes each row where they go (D39)', () => {
    const { folder, remove } = makeFolder();
    const { store, close } = makeWorkspace(folder);
    const count = MANY_RECORDS + 200;
    const people = Array.from({ length: count - 100 }, (_, at) => at + 1);
    const order = orderFor(importCanaries(store, count), {
      people,
      erasedValues: [],
      suppress: [],
    });
    steps.clearTable = (_, from) => {
      if (from.table !== 'record') whole.clearTable(store, from);
    };
    expect(problemOf(beginErasure(store, order))).toMatchObject({
      code: 'erasure/residue-found',
      params: { residues: people.length },
    });
    Object.assign(steps, whole);
    const begun = valueOf(beginErasure(store, order));
    expect(begun.sources).toMatchObject([
      { rows: people.length, rowsBefore: count, rowsAfter: 100 },
    ]);
    expect(countErasedRows(store)).toBe(people.length);
    expect(oneNumber(store, 'SELECT count(*) FROM record')).toBe(100);
    close();
    remove();
  });
});

describe('an erasure that leaves a text out is refused by its search (D39, D43)', () => {
  afterEach(() => void Object.assign(steps, whole));

  it.each(['emptyCell', 'blankCell', 'dropRow'] as const)('%s', (step) => {
    const { folder, remove } = makeFolder();
    const workspace = makeWorkspace(folder);
    const [gone] = importCanaries(workspace.store, 20);
    const email = gone?.email ?? '';
    addSetAsideRows(workspace.store, 1, [
      { row: 90, reason: 'row.too_many_cells', content: `;${email};` },
    ]);
    workspace.store.database
      .prepare('UPDATE source SET prelude = ?')
      .run(Buffer.from(`for ${email}\n`));
    workspace.store.database
      .prepare("INSERT INTO mapping_memory VALUES (?, '{}')")
      .run(`["${email}"]`);
    steps[step] = () => undefined;
    const begun = valueOf(beginErasure(workspace.store, orderFor(makeCanaries(20))));
    expect(begun.setAside).toBe(3);
    const completed = completeErasure(workspace.store, begun.erasure, {
      at: '2026-05-27T00:00:00Z',
    });
    expect(problemOf(completed)).toMatchObject({
      code: 'erasure/residue-found',
      params: { residues: 1 },
    });
    workspace.close();
    remove();
  });
});
