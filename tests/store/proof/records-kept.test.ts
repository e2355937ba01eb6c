import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import type { TrailEntry } from '#domain/trail.ts';
import { sealTrailEntry } from '#engine/reporting/index.ts';
import { findMapping, rememberMapping } from '#store/records/mappings.ts';
import { findPolicyCopy, listPolicyCopies, savePolicyCopy } from '#store/judging/policies.ts';
import { addBatch, findBatch, listBatches } from '#store/proof/receipts.ts';
import { changeSettings, readSettings } from '#store/settings.ts';
import {
  addSuppression,
  countSuppression,
  listFingerprints,
  listSuppression,
  openSuppressionLookup,
} from '#store/erasure/suppression.ts';
import {
  appendTrail,
  FIRST_PREVIOUS,
  isTrailIntact,
  readTrail,
  readTrailHead,
} from '#store/proof/trail.ts';
import { makeFolder, makeWorkspace, TODAY } from '#support/store-fixture.ts';

const { folder, remove } = makeFolder();
const workspace = makeWorkspace(folder);
const { store } = workspace;
afterAll(() => {
  workspace.close();
  remove();
});

describe('the trail', () => {
  it('is the chain that the engine seals and checks', () => {
    appendTrail(store, {
      at: '2026-05-27T00:00:00Z',
      kind: 'workspace.created',
      detail: { records: 1, rules: ['x', null] },
    });
    appendTrail(store, { at: '2026-05-27T00:00:01Z', kind: 'policy.chosen', detail: {} });
    const sha256 = (text: string): string =>
      createHash('sha256').update(text, 'utf8').digest('hex');
    const sealed: TrailEntry[] = [];
    for (const { at, kind, detail } of readTrail(store))
      sealed.push(sealTrailEntry(sealed.at(-1) ?? null, { at, kind, detail }, sha256));
    expect(readTrail(store)).toStrictEqual(sealed);
    expect(sealed[0]?.previous).toBe(FIRST_PREVIOUS);
    expect(readTrailHead(store)).toStrictEqual({ seq: 2, hash: sealed[1]?.hash });
  });

  it.each([
    ["UPDATE trail SET detail = '{}' WHERE seq = 1"],
    ["UPDATE trail SET at = '2020' WHERE seq = 2"],
    ['DELETE FROM trail WHERE seq = 1'],
  ])('notices %s', (change) => {
    expect(isTrailIntact(store)).toBe(true);
    store.database.exec('SAVEPOINT before');
    store.database.exec(change);
    expect(isTrailIntact(store)).toBe(false);
    store.database.exec('ROLLBACK TO before; RELEASE before');
  });
});

describe('the suppression list', () => {
  it('knows its texts again and holds none of them', () => {
    const subjects = [
      { kind: 'email', text: 'elka@example.com' },
      { kind: 'phone', text: '+79161234567' },
    ] as const;
    expect(openSuppressionLookup(store).size).toBe(0);
    expect(addSuppression(store, subjects, { reason: 'erased', addedOn: TODAY })).toStrictEqual({
      added: 2,
      known: 0,
    });
    expect(addSuppression(store, subjects, { reason: 'added', addedOn: TODAY })).toStrictEqual({
      added: 0,
      known: 2,
    });
    const lookup = openSuppressionLookup(store);
    expect(lookup.find([subjects[1]])).toStrictEqual({ kind: 'phone', reason: 'erased' });
    expect(
      lookup.find([
        { kind: 'email_name', text: 'elka@example.com' },
        { kind: 'phone', text: 'elka@example.com' },
      ]),
    ).toBeNull();
    expect(countSuppression(store)).toStrictEqual({ total: 2, byReason: { erased: 2 } });
    // In the order of the fingerprints, which says nothing of that of the texts.
    const listed = listSuppression(store, { offset: 0, limit: 5 });
    expect(new Set(listed.map(({ kind }) => kind))).toStrictEqual(new Set(['email', 'phone']));
    expect(listed.every(({ addedOn }) => addedOn === '2026-05-27')).toBe(true);
    expect(listSuppression(store, { offset: 1, limit: 5 })).toHaveLength(1);
    expect(
      listFingerprints(store).every(({ fingerprint }) => /^[0-9a-f]{64}$/.test(fingerprint)),
    ).toBe(true);
    expect(store.database.serialize().includes('elka@example.com')).toBe(false);
  });

  it('gives other fingerprints in another workspace', () => {
    const other = makeWorkspace(folder);
    addSuppression(other.store, [{ kind: 'email', text: 'elka@example.com' }], {
      reason: 'erased',
      addedOn: TODAY,
    });
    const mine = new Set(listFingerprints(store).map(({ fingerprint }) => fingerprint));
    expect(listFingerprints(other.store).some(({ fingerprint }) => mine.has(fingerprint))).toBe(
      false,
    );
    other.close();
  });
});

it('keeps settings, policy copies, mappings and batches', () => {
  changeSettings(store, { country: 'TR', today: TODAY });
  expect(readSettings(store)).toMatchObject({ country: 'TR', today: TODAY });
  changeSettings(store, { today: null });
  expect(readSettings(store).today).toBeNull();
  savePolicyCopy(store, { id: 'mine', version: '1', yaml: 'a' });
  savePolicyCopy(store, { id: 'mine', version: '2', yaml: 'b' });
  expect(listPolicyCopies(store)).toStrictEqual([{ id: 'mine', version: '2', yaml: 'b' }]);
  expect(findPolicyCopy(store, 'other')).toBeNull();
  const mapping = {
    columns: [{ name: 'SMS', role: 'opt_out', channel: 'sms', polarity: 'negative' }],
    dateOrder: 'DMY',
  } as const;
  rememberMapping(store, 'key', mapping);
  expect([findMapping(store, 'key'), findMapping(store, 'none')]).toStrictEqual([mapping, null]);
  const batch = {
    batch: 'k',
    at: '2026-05-27T00:00:00Z',
    disposition: 'keep',
    people: 1,
    records: 1,
    state: 'done',
    outputs: [],
    receipt: null,
  } as const;
  addBatch(store, batch);
  expect([findBatch(store, 'k'), listBatches(store)]).toStrictEqual([batch, [batch]]);
});
