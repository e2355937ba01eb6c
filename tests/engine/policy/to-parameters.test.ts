import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, birthdayAfter, dayOf } from '#domain/day.ts';
import { dispositions } from '#domain/disposition.ts';
import { findingKinds } from '#domain/finding.ts';
import {
  dispositionStrength,
  lastBirthOfAge,
  lastDayBefore,
  proposedDisposition,
} from '#engine/policy/index.ts';

const today = fc.integer({ min: dayOf(1960, 1, 1) ?? 0, max: dayOf(2100, 12, 31) ?? 0 });

describe('the cut-off days', () => {
  it('are the latest day from which the months have passed', () => {
    fc.assert(
      fc.property(today, fc.integer({ min: 0, max: 400 }), (day, months) => {
        const cut = lastDayBefore(day, months);
        expect(addMonths(cut, months)).toBeLessThanOrEqual(day);
        expect(addMonths(cut + 1, months)).toBeGreaterThan(day);
      }),
      { numRuns: 3000 },
    );
  });

  it('are the latest birth of somebody who is of age', () => {
    fc.assert(
      fc.property(today, fc.integer({ min: 1, max: 30 }), (day, years) => {
        const cut = lastBirthOfAge(day, years);
        expect(birthdayAfter(cut, years)).toBeLessThanOrEqual(day);
        expect(birthdayAfter(cut + 1, years)).toBeGreaterThan(day);
      }),
      { numRuns: 3000 },
    );
  });

  it('count to the end of a short month and over 29 February', () => {
    expect(lastDayBefore(dayOf(2026, 2, 28) ?? 0, 1)).toBe(dayOf(2026, 1, 31));
    expect(lastDayBefore(dayOf(2027, 2, 28) ?? 0, 36)).toBe(dayOf(2024, 2, 29));
    expect(lastBirthOfAge(dayOf(2026, 2, 28) ?? 0, 18)).toBe(dayOf(2008, 2, 28));
    expect(lastBirthOfAge(dayOf(2026, 3, 1) ?? 0, 18)).toBe(dayOf(2008, 3, 1));
  });
});

describe('proposedDisposition', () => {
  const rules = dispositions.map((proposes, at) => ({
    id: proposes,
    finding: findingKinds[at] ?? 'duplicate',
    deadline: null,
    proposes,
  }));

  it('is the strongest of the proposals: purge, anonymise, export, keep', () => {
    expect(dispositionStrength).toEqual(['purge', 'anonymise', 'export', 'keep']);
    const kindsOf = (...names: string[]) =>
      rules.filter(({ id }) => names.includes(id)).map(({ finding }) => finding);
    expect(proposedDisposition(kindsOf('keep', 'anonymise', 'purge'), { rules })).toBe('purge');
    expect(proposedDisposition(kindsOf('keep', 'anonymise', 'export'), { rules })).toBe(
      'anonymise',
    );
    expect(proposedDisposition(kindsOf('keep', 'export'), { rules })).toBe('export');
    expect(proposedDisposition([], { rules })).toBe('keep');
    expect(proposedDisposition(['duplicate'], { rules })).toBe('keep');
  });
});
