import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { connectWriter, disconnect } from '#store/database.ts';
import { beginErasure } from '#store/erasure/erasure.ts';
import {
  addSuppression,
  listFingerprints,
  openSuppressionLookup,
} from '#store/erasure/suppression.ts';
import { isRolledBack, writeAnchor } from '#store/workspace/workspace-anchor.ts';
import { fingerprintSubjects, sharedContacts, sharedSubjects } from '#engine/suppression/index.ts';
import { makeFolder, makeWorkspace, TODAY, valueOf } from '#support/store-fixture.ts';
import { importCanaries, orderFor } from './canary-people.ts';

const nobody = sharedContacts({ emails: new Set(), phones: new Set() });
const person = {
  emails: ['anna.adler+news@gmail.com'],
  phones: ['+4915120000001'],
  name: { first: 'Ánna', middle: null, last: 'Adler', full: null },
};

describe('the list of those who must not be contacted', () => {
  const { folder, remove } = makeFolder();
  afterAll(remove);

  /**
   * As version 1 of the normal forms wrote them, under a key of zeros and ones. Where this fails, a normal form has changed:
   * raise NORMALISER_VERSION and look for both, or people who were erased come back.
   */
  it('recognises the fingerprints of version 1 for ever (D29)', () => {
    const workspace = makeWorkspace(folder);
    workspace.store.database
      .prepare("UPDATE secret SET value = ? WHERE kind = 'suppression_key'")
      .run(Buffer.alloc(32, 1));
    addSuppression(workspace.store, sharedSubjects(person, nobody), {
      reason: 'erased',
      addedOn: TODAY,
    });
    expect(
      listFingerprints(workspace.store).map(({ fingerprint, kind }) => [
        kind,
        fingerprint.slice(0, 16),
      ]),
    ).toMatchInlineSnapshot(`
      [
        [
          "email",
          "361d112317a11c37",
        ],
        [
          "email",
          "74d2aeb2dc8fc400",
        ],
        [
          "phone",
          "7853d8dcdf7f0545",
        ],
        [
          "phone_name",
          "871d980466a24eab",
        ],
      ]
    `);
    const lookup = openSuppressionLookup(workspace.store);
    const later = { ...person, emails: ['annaadler@googlemail.com'], phones: [] };
    expect(lookup.find(fingerprintSubjects(later))).toMatchObject({ kind: 'email' });
    workspace.close();
  });
});

describe('entries that are added by the hundred', () => {
  const { folder, remove } = makeFolder();
  afterAll(remove);
  const emails = Array.from({ length: 450 }, (_, at) => `person${at}@example.com`);
  const subjects = emails.map((text) => ({ kind: 'email' as const, text }));
  const erased = { reason: 'erased', addedOn: TODAY } as const;

  it('are the same as those that come one by one, and join those put there by hand', () => {
    const [many, single] = ['many', 'single'].map((name) => {
      mkdirSync(path.join(folder, name));
      return makeWorkspace(path.join(folder, name)).store;
    });
    const ofBoth = [many, single].map((store, isSingle) => {
      if (store === undefined) throw new Error('two workspaces');
      store.database
        .prepare("UPDATE secret SET value = ? WHERE kind = 'suppression_key'")
        .run(Buffer.alloc(32, 1));
      addSuppression(
        store,
        [7, 207, 449].flatMap((at) => subjects[at] ?? []),
        {
          reason: 'added',
          addedOn: TODAY,
        },
      );
      const counts =
        isSingle === 1
          ? subjects.map((subject) => addSuppression(store, [subject], erased))
          : [addSuppression(store, subjects, erased)];
      const added = counts.reduce((sum, one) => sum + one.added, 0);
      expect(added).toBe(447);
      expect(counts.reduce((sum, one) => sum + one.known, 0)).toBe(3);
      return store.database
        .prepare('SELECT fingerprint, kind, reason, added_on FROM suppression ORDER BY fingerprint')
        .all();
    });
    expect(ofBoth[0]).toStrictEqual(ofBoth[1]);
    const joined = ofBoth[0]?.filter((row) => (row as { reason: string }).reason !== 'erased');
    expect(joined).toHaveLength(3);
  });
});

describe('a write-ahead log that a cleaner took away (C08)', () => {
  const { folder, remove } = makeFolder();
  afterAll(remove);

  it('is noticed by the note beside the file: the erased would be back', () => {
    const workspace = makeWorkspace(folder);
    const canaries = importCanaries(workspace.store, 20);
    workspace.store.database.pragma('wal_checkpoint(TRUNCATE)');
    workspace.store.database.pragma('wal_autocheckpoint = 0');
    const before = `${workspace.path}.before`;
    copyFileSync(workspace.path, before);
    valueOf(beginErasure(workspace.store, orderFor(canaries)));
    writeAnchor(workspace.store, workspace.dataKey);
    // The file alone, as it is without its log.
    copyFileSync(before, `${folder}/alone.lethe`);
    copyFileSync(`${workspace.path}.anchor`, `${folder}/alone.lethe.anchor`);
    rmSync(`${folder}/alone.lethe-wal`, { force: true });
    const alone = connectWriter(`${folder}/alone.lethe`, workspace.dataKey, 'open');
    expect(isRolledBack(alone, workspace.dataKey)).toBe(true);
    expect(isRolledBack(workspace.store, workspace.dataKey)).toBe(false);
    disconnect(alone);
    workspace.close();
  });
});
