import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MatchEvidenceCode } from '#domain/match.ts';
import { alikeEvidence, alikeMarks, createMatcher, nameKeys } from '#engine/identity/index.ts';
import type { AlikeSubject } from '#engine/identity/index.ts';
import { nameBook } from '#support/name-book.ts';
import { createKnownRecords } from '#worker/jobs/matching/known-records.ts';

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

function knownOf(all: readonly AlikeSubject[]) {
  const known = createKnownRecords(all.length);
  for (const [ordinal, each] of all.entries()) {
    known.note(ordinal, each, alikeMarks(nameBook, each));
  }
  return known;
}

describe('what is known of records without reading them again', () => {
  it('name and birth come back as they were noted', () => {
    fc.assert(
      fc.property(subjects, (all) => {
        const known = knownOf(all);
        for (const [ordinal, { name, birth }] of all.entries()) {
          expect(known.at(ordinal)).toStrictEqual({ ordinal, name, birth });
        }
      }),
    );
  });

  it('two records that share a contact are never taken for two that do not', () => {
    let shared = 0;
    fc.assert(
      fc.property(subjects, (all) => {
        const named = all.filter((each) => alikeMarks(nameBook, each).keys.length > 0);
        const known = knownOf(named);
        for (const [a, one] of named.entries()) {
          for (const [b, other] of named.entries()) {
            if (!alikeEvidence(one, other).some((code) => CONTACTS.includes(code))) continue;
            shared += 1;
            expect(known.mayShareContact(a, b)).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
    expect(shared).toBeGreaterThan(100);
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
