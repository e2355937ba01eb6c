import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toIsoDay } from '#domain/day.ts';
import type { FindingKind } from '#domain/finding.ts';
import type { PersonFacts } from '#domain/person-facts.ts';
import type { Policy } from '#domain/policy.ts';
import { dueOn, evaluatePerson } from '#engine/findings/index.ts';
import type { PersonVerdict } from '#engine/findings/index.ts';
import { toParameters } from '#engine/policy/index.ts';
import { anyFacts, consent, day, nobody } from './facts.ts';
import { readLaw } from '#support/shipped/policies.ts';

const gdpr = readLaw('eu-gdpr');
const TODAY = day('2026-11-22');

function verdictOf(
  facts: Partial<PersonFacts>,
  policy: Policy = gdpr,
  today = TODAY,
): PersonVerdict {
  return evaluatePerson(
    { ...nobody, ...facts },
    toParameters(policy, policy.defaultCountry, today),
  );
}

function kindsOf(facts: Partial<PersonFacts>, policy = gdpr): FindingKind[] {
  return verdictOf(facts, policy).findings.map(({ kind }) => kind);
}

function born(from: string, to = from): Partial<PersonFacts> {
  return { birth: { from: day(from), to: day(to) } };
}

describe('consent', () => {
  it('a no on any channel is a withdrawal, whatever the others say', () => {
    expect(kindsOf({ consent: consent({ email: 'granted', sms: 'withdrawn' }) })).toEqual([
      'consent_withdrawn',
    ]);
    expect(kindsOf({ consent: consent({ phone: 'denied' }) })).toEqual(['consent_withdrawn']);
  });

  it('counts the deadline from the day of the no, else from the day of the verdict', () => {
    const said = { consent: consent({ email: 'withdrawn' }) };
    expect(verdictOf({ ...said, saidNoOn: day('2026-01-31') }).findings[0]).toEqual({
      kind: 'consent_withdrawn',
      rule: 'eu-gdpr/withdrawal',
      dueOn: '2026-02-28',
    });
    expect(verdictOf(said).findings[0]?.dueOn).toBe('2026-12-22');
  });

  it('no answer is missing consent, not a withdrawal, and only for who can be reached', () => {
    for (const state of ['unknown', 'never_asked', 'pending', 'unclear'] as const) {
      expect(kindsOf({ consent: consent({ email: state }) })).toEqual(['consent_missing']);
    }
    expect(kindsOf({ consent: consent(), reachable: false })).toEqual([]);
    expect(verdictOf({ consent: consent() }).proposed).toBe('keep');
  });
});

describe('age', () => {
  it.each([
    ['2008-11-22', [], 'adult'],
    ['2008-11-23', ['minor'], 'minor'],
    ['2008-11-21', [], 'adult'],
  ] as const)('born on %s', (birth, kinds, status) => {
    const verdict = verdictOf(born(birth));
    expect(verdict.findings.map(({ kind }) => kind)).toEqual(kinds);
    expect(verdict.age.status).toBe(status);
  });

  it('is a doubt where the birth date is one', () => {
    expect(kindsOf(born('2008-01-01', '2008-12-31'))).toEqual(['may_be_minor']);
    expect(kindsOf({ minorHint: true })).toEqual(['may_be_minor']);
    expect(verdictOf({ minorHint: true }).age).toEqual({
      status: 'may_be_minor',
      years: null,
      adultOn: null,
    });
    expect(kindsOf({ ...born('1990-05-02'), minorHint: true })).toEqual([]);
    expect(verdictOf(born('2008-01-01', '2008-12-31')).age).toEqual({
      status: 'may_be_minor',
      years: [17, 18],
      adultOn: '2026-12-31',
    });
  });

  it('keeps a child of 29 February a minor until 1 March', () => {
    const at = (today: string): string =>
      verdictOf(born('2008-02-29'), gdpr, day(today)).age.status;
    expect([at('2026-02-28'), at('2026-03-01')]).toEqual(['minor', 'adult']);
  });

  it('shows no years for a birth in the future, which is a mistyped one', () => {
    expect(verdictOf(born('2031-01-01')).age).toMatchObject({ status: 'minor', years: null });
    expect(verdictOf(born('9998-01-01')).age).toMatchObject({ status: 'minor', adultOn: null });
  });
});

describe('holds and proposals', () => {
  const expired = { triggers: { last_visit: day('2020-01-01') } };

  it('a restriction keeps, until the person asks to be erased on a later day', () => {
    const restricted = { ...expired, restrictedOn: TODAY - 5 };
    const asks = (erasureRequestedOn: number | null) =>
      verdictOf({ ...restricted, marks: new Set(['erasure_requested']), erasureRequestedOn });
    expect(verdictOf(restricted)).toMatchObject({
      proposed: 'keep',
      retention: { status: 'expired' },
    });
    expect(asks(TODAY).proposed).toBe('purge');
    for (const doubtful of [null, TODAY - 6, TODAY - 5, TODAY + 1]) {
      expect(asks(doubtful).proposed).toBe('keep');
    }
    expect(asks(TODAY + 1).nextChangeOn).toBe(toIsoDay(TODAY + 1));
  });

  it('a hold keeps, up to and on its last day; the findings stay', () => {
    const held = verdictOf({ ...expired, hold: { until: TODAY } });
    expect(held).toMatchObject({
      proposed: 'keep',
      retention: { status: 'held', expiresOn: '2023-01-01' },
    });
    expect(held.findings.map(({ kind }) => kind)).toEqual(['over_retention']);
    expect(verdictOf({ ...expired, hold: { until: TODAY - 1 } }).proposed).toBe('anonymise');
    expect(verdictOf({ ...expired, hold: { until: null } }).proposed).toBe('keep');
  });

  it('the strongest proposal wins', () => {
    expect(verdictOf({ ...expired, marks: new Set(['erasure_requested']) }).proposed).toBe('purge');
  });

  it('a kind without a rule in the pack is no finding', () => {
    const silent = {
      ...gdpr,
      rules: gdpr.rules.filter(({ finding }) => finding !== 'over_retention'),
    };
    expect(verdictOf(expired, silent)).toMatchObject({ findings: [], proposed: 'keep' });
    expect(verdictOf(expired, silent).retention.status).toBe('expired');
  });

  it('marks raise what they say', () => {
    expect(
      kindsOf({
        marks: new Set(['payment_card', 'iban', 'invalid_phone', 'deceased', 'guardian']),
      }),
    ).toEqual(['deceased', 'forbidden_data', 'identity_number', 'invalid_contact']);
    expect(
      kindsOf({ sameRowTwice: true, suppressed: true, marks: new Set(['special_category']) }),
    ).toEqual(['suppressed_returned', 'special_category', 'duplicate']);
  });
});

describe('dueOn', () => {
  it('counts calendar days, working days and months', () => {
    const friday = day('2026-11-20');
    expect(dueOn(null, friday)).toBeNull();
    expect(toIsoDay(dueOn({ within: 3, unit: 'working_day' }, friday) ?? 0)).toBe('2026-11-25');
    expect(toIsoDay(dueOn({ within: 30, unit: 'calendar_day' }, friday) ?? 0)).toBe('2026-12-20');
    expect(toIsoDay(dueOn({ within: 1, unit: 'month' }, day('2026-01-31')) ?? 0)).toBe(
      '2026-02-28',
    );
    expect(dueOn({ within: 0, unit: 'working_day' }, friday)).toBe(friday);
  });

  it('for retention counts from the expiry, where the law gives time after it', () => {
    const last = { triggers: { last_visit: day('2023-10-05') } };
    const retentionOf = (id: string): string | null | undefined =>
      verdictOf(last, readLaw(id)).findings.find(({ kind }) => kind === 'over_retention')?.dueOn;
    expect(retentionOf('eu-gdpr')).toBe('2026-10-05');
    expect(retentionOf('tr-kvkk')).toBe('2027-01-05');
    expect(retentionOf('ru-152fz')).toBe('2026-11-04');
  });
});

describe('nextChangeOn', () => {
  /** All of a verdict that does not move by itself every day. */
  const settled = (facts: PersonFacts, policy: Policy, today: number): string => {
    const { age, retention, findings, proposed } = verdictOf(facts, policy, today);
    return JSON.stringify([
      age.status,
      retention.status,
      findings.map(({ kind }) => kind),
      proposed,
    ]);
  };

  it('is the first day on which a verdict made anew differs', () => {
    const horizon = 500;
    fc.assert(
      fc.property(
        anyFacts,
        fc.integer({ min: day('2015-01-01'), max: day('2028-12-31') }),
        (facts, today) => {
          const now = settled(facts, gdpr, today);
          const promised = verdictOf(facts, gdpr, today).nextChangeOn;
          let actual: string | null = null;
          for (let next = today + 1; next <= today + horizon && actual === null; next += 1) {
            if (settled(facts, gdpr, next) !== now) actual = toIsoDay(next);
          }
          if (actual !== null) expect(promised).toBe(actual);
          else expect(promised === null || promised > toIsoDay(today + horizon)).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is total for days at the ends of the calendar', () => {
    const end = day('9999-12-31');
    const verdict = verdictOf({ birth: { from: end, to: end }, triggers: { last_visit: end } });
    expect(verdict.retention).toMatchObject({ status: 'within', expiresOn: null });
    expect(verdict.nextChangeOn).toBeNull();
    expect(
      verdictOf({ ...born('0001-01-01'), triggers: { created: day('0001-01-01') } }).age.status,
    ).toBe('adult');
  });
});
