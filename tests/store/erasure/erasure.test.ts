import { copyFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectWriter, disconnect, oneNumber } from '#store/database.ts';
import {
  beginErasure,
  completeErasure,
  hasPendingErasure,
  resumeErasures,
} from '#store/erasure/erasure.ts';
import { placeHolds } from '#store/people/holds.ts';
import { evaluateFindings } from '#store/judging/findings.ts';
import { listRecordsOfPeople, walkSourceRecords } from '#store/records/records.ts';
import { listBatches } from '#store/proof/receipts.ts';
import { addSetAsideRows, listSetAside, listSources } from '#store/records/sources.ts';
import { openSuppressionLookup } from '#store/erasure/suppression.ts';
import { isTrailIntact, listTrail } from '#store/proof/trail.ts';
import { closeReader, openReader } from '#store/workspace/workspace.ts';
import type { OpenWorkspace } from '#store/workspace/workspace.ts';
import { decryptWorkspace } from '#support/decrypt-workspace.ts';
import { scanForResidues } from '#support/residue-scanner.ts';
import {
  everyChannel,
  makeFolder,
  makeRecord,
  makeWorkspace,
  problemOf,
  TODAY,
  valueOf,
} from '#support/store-fixture.ts';
import { importCanaries, orderFor, tokensOf } from './canary-people.ts';

const AT = '2026-05-27T00:00:00Z';
const policy = {
  policyId: 'p',
  policyVersion: '1',
  country: 'DE',
  today: TODAY,
  lastAdultBirth: TODAY - 6575,
  majorityYears: 18,
  consentYears: 16,
  retentionTriggers: [],
  retentionFallback: null,
  retentionMonths: 12,
  lastExpiredTrigger: 0,
  lastDueSoonTrigger: 0,
  rules: [],
} as const;

let folder = '';
let remove = (): void => undefined;
let workspace: OpenWorkspace;
beforeEach(() => {
  ({ folder, remove } = makeFolder());
  workspace = makeWorkspace(folder);
});
afterEach(() => {
  workspace.close();
  remove();
});

const scan = (tokens: readonly string[]) =>
  scanForResidues(
    {
      folders: [folder],
      processes: [process.pid],
      workspaces: [{ path: workspace.path, key: workspace.dataKey }],
    },
    tokens,
  );

describe('a purge', () => {
  it('leaves nothing of the purged in any file, and everything of those who stay (D01, D02, D05)', () => {
    const canaries = importCanaries(workspace.store, 300);
    const before = scan(tokensOf(canaries, 'erase'));
    expect(new Set(before.residues.map(({ token }) => token)).size).toBe(
      tokensOf(canaries, 'erase').length,
    );
    const begun = valueOf(beginErasure(workspace.store, orderFor(canaries)));
    expect(begun).toMatchObject({ people: 30, records: 30, suppression: { added: 60, known: 0 } });
    expect(begun.sources).toStrictEqual([{ source: 1, rows: 30, rowsBefore: 300, rowsAfter: 270 }]);
    expect(hasPendingErasure(workspace.store)).toBe(true);
    const states: string[] = [];
    const proof = valueOf(
      completeErasure(workspace.store, begun.erasure, {
        at: AT,
        onState: (state) => states.push(state),
      }),
    );
    expect(states).toStrictEqual(['checkpointed', 'rewritten', 'searched']);
    expect(proof).toMatchObject({ residues: 0, writeAheadLogBytes: 0, searchedValues: 90 });
    expect(scan(tokensOf(canaries, 'erase')).residues).toStrictEqual([]);
    const kept = new Set(scan(tokensOf(canaries, 'keep')).residues.map(({ token }) => token));
    expect(kept.size).toBe(tokensOf(canaries, 'keep').length);
    expect(hasPendingErasure(workspace.store)).toBe(false);
    expect(oneNumber(workspace.store, 'SELECT count(*) FROM erasure_needle')).toBe(0);
    expect(listSources(workspace.store)[0]).toMatchObject({ erased: 30, recordsLeft: 270 });
  });

  it('leaves nothing either where a thread moves the log while the file is written anew', () => {
    const canaries = importCanaries(workspace.store, 300);
    const begun = valueOf(beginErasure(workspace.store, orderFor(canaries)));
    expect(statSync(`${workspace.path}-wal`).size).toBeGreaterThan(0);
    const options = { at: AT, largeLog: 1 };
    const proof = valueOf(completeErasure(workspace.store, begun.erasure, options));
    expect(proof).toMatchObject({ residues: 0, writeAheadLogBytes: 0, searchedValues: 90 });
    expect(scan(tokensOf(canaries, 'erase')).residues).toStrictEqual([]);
    expect(new Set(scan(tokensOf(canaries, 'keep')).residues.map(({ token }) => token)).size).toBe(
      tokensOf(canaries, 'keep').length,
    );
    expect(listBatches(workspace.store)[0]).toMatchObject({ state: 'searched' });
  });

  it.each([
    ['is begun', false],
    ['is completed', true],
  ])('keeps the log until it is completed, and lets commits move it again: %s', (_, isDone) => {
    const canaries = importCanaries(workspace.store, 20);
    const pagesOfLog = (): number => oneNumber(workspace.store, 'PRAGMA wal_autocheckpoint');
    const usual = pagesOfLog();
    const begun = valueOf(beginErasure(workspace.store, orderFor(canaries)));
    if (isDone) valueOf(completeErasure(workspace.store, begun.erasure, { at: AT }));
    expect(pagesOfLog()).toBe(isDone ? usual : 0);
  });

  it('is on the trail, in the list of batches and on the suppression list', () => {
    const canaries = importCanaries(workspace.store, 20);
    const begun = valueOf(beginErasure(workspace.store, orderFor(canaries)));
    valueOf(completeErasure(workspace.store, begun.erasure, { at: AT }));
    const { entries } = listTrail(workspace.store, { offset: 0, limit: 10 });
    expect(entries.map(({ kind }) => kind)).toStrictEqual(['erasure.finished', 'disposition.run']);
    expect(isTrailIntact(workspace.store)).toBe(true);
    expect(listBatches(workspace.store)[0]).toMatchObject({
      batch: 'b-1',
      people: 2,
      state: 'searched',
    });
    const lookup = openSuppressionLookup(workspace.store);
    const [gone, stays] = [canaries[0], canaries[3]];
    expect(lookup.find([{ kind: 'email', text: gone?.email ?? '' }])).toStrictEqual({
      kind: 'email',
      reason: 'erased',
    });
    expect(lookup.find([{ kind: 'email', text: stays?.email ?? '' }])).toBeNull();
  });

  it('empties rows that were set aside and text above the header where they name an erased person', () => {
    const canaries = importCanaries(workspace.store, 20);
    const [gone, , , stays] = canaries;
    addSetAsideRows(workspace.store, 1, [
      {
        row: 90,
        reason: 'row.too_many_cells',
        content: `x;${gone?.email.toUpperCase() ?? ''};y;z`,
      },
      {
        row: 91,
        reason: 'row.too_many_cells',
        content: Buffer.from(`x;${stays?.email ?? ''};y;z`),
      },
    ]);
    workspace.store.database
      .prepare('UPDATE source SET prelude = ?')
      .run(Buffer.from(`for ${gone?.email ?? ''}\n`, 'utf16le'));
    const begun = valueOf(beginErasure(workspace.store, orderFor(canaries)));
    expect(begun.setAside).toBe(2);
    const { rows } = listSetAside(workspace.store, { source: 1, offset: 0, limit: 9 });
    expect(rows.map(({ content }) => content === null)).toStrictEqual([true, false]);
    valueOf(completeErasure(workspace.store, begun.erasure, { at: AT }));
    expect(scan(tokensOf(canaries, 'erase')).residues).toStrictEqual([]);
  });

  it('does nothing for somebody who is held or unknown (D40)', () => {
    const canaries = importCanaries(workspace.store, 20);
    placeHolds(workspace.store, [1], { reason: 'tax', until: null, placedOn: TODAY });
    evaluateFindings(workspace.store, policy);
    expect(problemOf(beginErasure(workspace.store, orderFor(canaries)))).toMatchObject({
      code: 'selection/held',
      params: { people: 1 },
    });
    const unknown = orderFor(canaries, { people: [11, 999] });
    expect(problemOf(beginErasure(workspace.store, unknown)).code).toBe('person/unknown');
    expect(oneNumber(workspace.store, 'SELECT count(*) FROM record')).toBe(20);
    expect(oneNumber(workspace.store, 'SELECT count(*) FROM erasure')).toBe(0);
  });
});

describe('an anonymisation', () => {
  it('rewrites the records in place and takes their person away (D04)', () => {
    const canaries = importCanaries(workspace.store, 30);
    const order = orderFor(canaries, {
      disposition: 'anonymise',
      anonymise: ({ row }) => {
        const { content, signals, canonical } = makeRecord({
          row,
          content: ';;;;;\r\n',
          canonical: { consent: everyChannel('unknown') },
        });
        return { content, signals, canonical };
      },
    });
    const begun = valueOf(beginErasure(workspace.store, order));
    valueOf(completeErasure(workspace.store, begun.erasure, { at: AT }));
    expect(scan(tokensOf(canaries, 'erase')).residues).toStrictEqual([]);
    const contents = [...walkSourceRecords(workspace.store, 1)];
    expect(contents).toHaveLength(30);
    expect(
      contents.filter(({ content, person }) => content === ';;;;;\r\n' && person === 0),
    ).toHaveLength(3);
    expect(listRecordsOfPeople(workspace.store, order.people)).toStrictEqual([]);
  });
});

describe('an erasure that meets an obstacle', () => {
  it.each([
    ['', {}],
    [', with a log that a thread moves', { largeLog: 1 }],
  ])(
    'is not called done while a reader holds old pages, and finishes when it lets go (C11)%s',
    (_, log) => {
      workspace.store.database.pragma('busy_timeout = 50');
      const canaries = importCanaries(workspace.store, 60);
      const reader = valueOf(openReader(workspace.path, workspace.dataKey));
      reader.database.exec('BEGIN');
      expect(oneNumber(reader, 'SELECT count(*) FROM record')).toBe(60);
      const begun = valueOf(beginErasure(workspace.store, orderFor(canaries)));
      const problem = problemOf(
        completeErasure(workspace.store, begun.erasure, { at: AT, ...log }),
      );
      expect(problem.code).toBe('erasure/incomplete');
      expect(hasPendingErasure(workspace.store)).toBe(true);
      closeReader(reader);
      expect(valueOf(resumeErasures(workspace.store, AT))).toHaveLength(1);
      expect(scan(tokensOf(canaries, 'erase')).residues).toStrictEqual([]);
    },
  );

  it('reports a value that is still there, and tells it from one inside a longer word', () => {
    const canaries = importCanaries(workspace.store, 20);
    const [gone, , , stays] = canaries;
    const plant = (text: string): void => {
      workspace.store.database
        .prepare("INSERT OR REPLACE INTO setting VALUES ('planted', ?)")
        .run(text);
    };
    plant(`see ${gone?.email ?? ''}!`);
    const begun = valueOf(beginErasure(workspace.store, orderFor(canaries)));
    expect(problemOf(completeErasure(workspace.store, begun.erasure, { at: AT }))).toMatchObject({
      code: 'erasure/residue-found',
      params: { residues: 1 },
    });
    expect(listBatches(workspace.store)[0]?.state).toBe('rewritten');
    plant(`see jo${gone?.email ?? ''} and ${stays?.email ?? ''}`);
    valueOf(completeErasure(workspace.store, begun.erasure, { at: AT }));
  });

  it('stops when another file was put in its place (C10)', () => {
    const canaries = importCanaries(workspace.store, 20);
    copyFileSync(workspace.path, join(folder, 'other'));
    renameSync(join(folder, 'other'), workspace.path);
    expect(problemOf(beginErasure(workspace.store, orderFor(canaries))).code).toBe(
      'workspace/replaced',
    );
  });

  it('is wholly undone when the deed fails half-way', () => {
    const canaries = importCanaries(workspace.store, 20);
    workspace.store.database.exec(
      "CREATE TEMP TRIGGER full BEFORE INSERT ON main.trail BEGIN SELECT raise(ABORT, 'no room'); END",
    );
    expect(() => beginErasure(workspace.store, orderFor(canaries))).toThrow('no room');
    expect(oneNumber(workspace.store, 'SELECT count(*) FROM record')).toBe(20);
    expect(oneNumber(workspace.store, 'SELECT count(*) FROM suppression')).toBe(0);
    workspace.store.database.exec('DROP TRIGGER full');
    expect(valueOf(resumeErasures(workspace.store, AT))).toStrictEqual([]); // the plan is forgotten
    expect(oneNumber(workspace.store, 'SELECT count(*) FROM erasure')).toBe(0);
  });

  it('says so when the disk is full, and has done nothing', () => {
    const canaries = importCanaries(workspace.store, 20);
    workspace.store.database.pragma(
      `max_page_count = ${oneNumber(workspace.store, 'PRAGMA page_count') + 2}`,
    );
    const order = orderFor(canaries, {
      disposition: 'anonymise',
      anonymise: ({ row }) => makeRecord({ row, content: Buffer.alloc(100_000, 0x20) }),
    });
    expect(problemOf(beginErasure(workspace.store, order)).code).toBe('disk/full');
    expect(oneNumber(workspace.store, 'SELECT count(*) FROM person')).toBe(20);
    expect(oneNumber(workspace.store, 'SELECT count(*) FROM trail')).toBe(0);
    expect(hasPendingErasure(workspace.store)).toBe(false);
  });

  it('goes on after a restart, without the values, by their keyed digests', () => {
    const canaries = importCanaries(workspace.store, 40);
    valueOf(beginErasure(workspace.store, orderFor(canaries)));
    const key = Buffer.from(workspace.dataKey);
    disconnect(workspace.store);
    const again = connectWriter(workspace.path, key, 'open');
    expect(hasPendingErasure(again)).toBe(true);
    expect(valueOf(resumeErasures(again, AT))).toMatchObject([
      { batch: 'b-1', proof: { residues: 0, searchedValues: 12 } },
    ]);
    expect(decryptWorkspace(again.path, key).includes(canaries[0]?.email ?? '')).toBe(false);
    expect(statSync(again.path).size).toBeGreaterThan(0);
    disconnect(again);
  });
});
