import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { MatchEvidenceCode } from '#domain/match.ts';
import {
  alikeEvidence,
  alikeKeys,
  alikeMarks,
  createMatcher,
  isOfficeAddress,
  nameKeys,
} from '#engine/identity/index.ts';
import type { AlikeSubject } from '#engine/identity/index.ts';
import { nameBook } from '#support/shipped/name-book.ts';
import { openTransaction } from '#store/transaction.ts';
import { makeFolder, makeWorkspace } from '#support/store-fixture.ts';
import { alikeBlocks } from '#worker/jobs/matching/alike-blocks.ts';
import { mayShareContact } from '#worker/jobs/matching/join-alike-records.ts';
import { createKnownRecords, OFFICE } from '#worker/jobs/matching/known-records.ts';
import type { KnownRecords } from '#worker/jobs/matching/known-records.ts';

const TODAY = 20_780;

const subject: fc.Arbitrary<AlikeSubject> = fc.record({
  name: fc
    .tuple(
      fc.constantFrom('Anna', 'Anya', 'Ann', 'Hanna', 'Юлия', 'Yulia', 'Bert', 'A', '', 'Mr Ben'),
      fc.constantFrom('Kern', 'Kerm', 'Vogel', 'Орлова', 'Orlov', 'Anna', ''),
    )
    .map(([first, last]) => nameKeys({ first, middle: null, last, full: null })),
  birth: fc.option(
    fc
      .tuple(fc.constantFrom(0, 30, 9000, 9001), fc.constantFrom(0, 30))
      .map(([from, days]) => ({ from, to: from + days })),
  ),
  emails: fc.uniqueArray(
    fc.constantFrom(
      'anna.kern@a.example',
      'anna.kern@b.example',
      'annakern@c.example',
      'info@a.example',
    ),
    { maxLength: 2 },
  ),
  phones: fc.uniqueArray(
    fc.constantFrom('+4915120000001', '015120000001', '+4915120000002', '1234'),
    { maxLength: 2 },
  ),
  address: fc.constantFrom(0, 5),
});

const subjects = fc.array(subject, { minLength: 2, maxLength: 6 });
const CONTACTS: readonly MatchEvidenceCode[] = ['contact.phone_end', 'contact.email_name'];

describe('what is known of records without reading them again', () => {
  const { folder, remove } = makeFolder();
  const workspace = makeWorkspace(folder);
  afterAll(() => {
    workspace.close();
    remove();
  });

  /** Pieces of three records, of which one at most stays in memory. */
  function knownOf(all: readonly AlikeSubject[]) {
    const sizes = { recordsAPiece: 3, mostInMemory: 1 };
    const known = createKnownRecords(workspace.store, all.length, sizes);
    for (const each of all) {
      known.note(each, alikeMarks(nameBook, each), each.emails.some(isOfficeAddress));
    }
    return known;
  }

  /** Inside a transaction that leaves nothing. */
  function withKnown(all: readonly AlikeSubject[], look: (known: KnownRecords) => void): void {
    const transaction = openTransaction(workspace.store);
    try {
      look(knownOf(all));
    } finally {
      transaction.rollback();
    }
  }

  it('name and birth come back as they were noted, from memory and from the workspace', () => {
    fc.assert(
      fc.property(subjects, (all) => {
        withKnown(all, (known) => {
          const back: unknown[] = [];
          for (const { first, count, names, births } of known.pieces())
            for (let at = 0; at < count; at += 1)
              back.push({
                ordinal: first + at,
                name: known.nameAt(names[at] ?? 0),
                birth: known.birthOf(births[at] ?? 0),
                hasOffice: (names[at] ?? 0) >= OFFICE,
              });
          expect(back).toStrictEqual(
            all.map(({ name, birth, emails }, ordinal) => {
              return { ordinal, name, birth, hasOffice: emails.includes('info@a.example') };
            }),
          );
        });
      }),
    );
  });

  it('leaves no table behind', () => {
    const tables = (): unknown =>
      workspace.store.database.prepare('SELECT name FROM sqlite_schema ORDER BY name').all();
    const before = tables();
    const [all] = fc.sample(fc.array(subject, { minLength: 12, maxLength: 12 }), 1);
    const transaction = openTransaction(workspace.store);
    const known = knownOf(all ?? []);
    expect(tables()).not.toStrictEqual(before);
    known.letGo();
    transaction.commit();
    expect(tables()).toStrictEqual(before);
  });

  it('every two records that share a key are in one block, however many passes it takes', () => {
    fc.assert(
      fc.property(subjects, fc.constantFrom(1, 3, 1000), (all, keysAtOnce) => {
        withKnown(all, (known) => {
          const blocks = [...alikeBlocks(known, (a, b) => a === b, keysAtOnce)];
          const keys = all.map((each) => alikeKeys(nameBook, each));
          const expected = [...new Set(keys.flat())]
            .map((key) => keys.flatMap((own, ordinal) => (own.includes(key) ? [ordinal] : [])))
            .filter((block) => block.length > 1);
          const found = blocks.map((block) => block.map(({ ordinal }) => ordinal).join(' '));
          expect(found.toSorted()).toStrictEqual(
            expected.map((block) => block.join(' ')).toSorted(),
          );
          for (const { ordinal, name } of blocks.flat()) expect(name).toEqual(all[ordinal]?.name);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('two records that share a contact are never taken for two that do not', () => {
    let shared = 0;
    fc.assert(
      fc.property(subjects, (all) => {
        withKnown(all, (known) => {
          for (const block of alikeBlocks(known, (a, b) => a === b)) {
            const members = block.flatMap(({ ordinal }) => all[ordinal] ?? []);
            const evidence = members.flatMap((one) =>
              members.flatMap((other) => alikeEvidence(one, other)),
            );
            if (!evidence.some((code) => CONTACTS.includes(code))) continue;
            shared += 1;
            expect(mayShareContact(block)).toBe(true);
          }
        });
      }),
      { numRuns: 1500 },
    );
    expect(shared).toBeGreaterThan(50);
  });

  it('a block that names and births rule out joins nobody and asks nothing, whatever else agrees', () => {
    const everything: readonly MatchEvidenceCode[] = [...CONTACTS, 'contact.address'];
    const runs = { ruledOut: 0, others: 0 };
    fc.assert(
      fc.property(subjects, (all) => {
        const matcher = createMatcher(all.length, { book: nameBook, today: TODAY });
        const members = all.map(({ name, birth }, ordinal) => ({ ordinal, name, birth }));
        matcher.joinBlock('email', members.slice(0, 2));
        const before = matcher.result();
        if (matcher.mayBeAlike(members)) {
          runs.others += 1;
          return;
        }
        runs.ruledOut += 1;
        matcher.joinAlike(members, () => everything);
        const after = matcher.result();
        expect(after.people).toBe(before.people);
        expect(after.asked).toStrictEqual(before.asked);
      }),
      { numRuns: 1000 },
    );
    expect(runs.ruledOut).toBeGreaterThan(50);
    expect(runs.others).toBeGreaterThan(50);
  });
});
