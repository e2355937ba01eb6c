import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardParts } from '#domain/card-part.ts';
import type { CardPart, ClockTrigger } from '#domain/card-part.ts';
import { addMonths, addWorkingDays, dayOf, parseIsoDay, toIsoDay } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { Policy } from '#domain/policy.ts';
import { mustKeepIn } from '#engine/policy/index.ts';
import { partClocks, slimCard } from '#engine/retention/index.ts';
import type { CardField, PartFacts, PartReading } from '#engine/retention/index.ts';
import type { FindingKind } from '#domain/finding.ts';
import { readCombined } from '#support/shipped/policies.ts';

const day = (text: string): Day => parseIsoDay(text) as Day;
const clinic = readCombined('eu-gdpr', 'beauty-clinic');

function facts(
  triggers: Partial<Record<ClockTrigger, string>>,
  more: Partial<PartFacts> = {},
): PartFacts {
  return {
    triggers: Object.fromEntries(
      Object.entries(triggers).map(([trigger, text]) => [trigger, day(text)]),
    ),
    birth: null,
    minorHint: false,
    present: new Set(cardParts),
    ...more,
  };
}

function clocksOf(about: PartFacts, today: string, policy: Policy = clinic, country = 'DE') {
  return partClocks(about, {
    policy,
    mustKeep: mustKeepIn(policy, country),
    majorityYears: 18,
    today: day(today),
  });
}

function clockOf(part: CardPart, clocks: readonly PartReading[]): PartReading {
  return clocks.find((clock) => clock.part === part) as PartReading;
}

describe('the clocks of a card', () => {
  it('each start with the latest of their own events, and name all that they looked at', () => {
    const clocks = clocksOf(
      facts({ last_visit: '2022-03-31', last_purchase: '2024-01-05', created: '2015-01-01' }),
      '2026-11-26',
    );
    expect(clockOf('contact', clocks)).toMatchObject({
      start: { trigger: 'last_purchase', day: day('2024-01-05') },
      expiresOn: day('2027-01-05'),
      status: 'due_soon',
    });
    expect(clockOf('photos', clocks)).toMatchObject({
      start: { trigger: 'last_visit' },
      expiresOn: day('2024-03-31'),
      status: 'expired',
      ends: 'purge',
    });
    expect(clockOf('contact', clocks).considered.map(({ trigger }) => trigger)).toEqual([
      'last_visit',
      'last_purchase',
      'created',
    ]);
  });

  it('a duty holds invoices to the end of its last year, and outlasts a shorter clock', () => {
    const about = facts({ last_purchase: '2017-02-03' });
    const until = clockOf('invoices', clocksOf(about, '2025-12-31')).duty?.until;
    expect(until).toBe(day('2025-12-31'));
    expect(clockOf('invoices', clocksOf(about, '2025-12-31')).status).toBe('must_keep');
    expect(clockOf('invoices', clocksOf(about, '2026-01-01')).duty).toBeNull();
  });

  it('a duty of which no event is dated never ends by itself', () => {
    expect(clockOf('invoices', clocksOf(facts({}), '2026-11-26'))).toMatchObject({
      status: 'must_keep',
      duty: { until: null },
    });
  });

  it('of a child start with the coming of age where the pack says so, even on 29 February', () => {
    const born = day('2008-02-29');
    const about = facts({ last_visit: '2020-05-05' }, { birth: { from: born, to: born } });
    const health = clockOf('health', clocksOf(about, '2026-11-26', clinic, 'IT'));
    expect(health.waitsForMajority).toBe(true);
    expect(toIsoDay(health.expiresOn as Day)).toBe('2036-03-01');
    const hinted = facts({ last_visit: '2020-05-05' }, { minorHint: true });
    expect(clockOf('health', clocksOf(hinted, '2026-11-26', clinic, 'IT'))).toMatchObject({
      expiresOn: null,
      status: 'unknown',
    });
  });

  it.each([
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-08-31', 6, '2025-02-28'],
    ['2021-12-31', 2, '2022-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(toIsoDay(addMonths(day(from), months))).toBe(to);
  });

  it('counts working days by the weekend of the country', () => {
    const thursday = day('2026-11-26');
    expect(toIsoDay(addWorkingDays(thursday, 1))).toBe('2026-11-27');
    expect(toIsoDay(addWorkingDays(thursday, 1, [5, 6]))).toBe('2026-11-29');
    expect(toIsoDay(addWorkingDays(thursday, 6, [5, 6]))).toBe('2026-12-06');
  });

  it('turn once, on one day: within, due soon, expired, and never back', () => {
    const order = ['within', 'due_soon', 'expired'];
    const start = fc.integer({ min: dayOf(1990, 1, 1)!, max: dayOf(2030, 1, 1)! });
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 4000 }), (from, later) => {
        const about = { ...facts({}), triggers: { last_visit: from } };
        const at = (today: Day) =>
          order.indexOf(clockOf('contact', clocksOf(about, toIsoDay(today))).status);
        expect(at(from + later)).toBeLessThanOrEqual(at(from + later + 1));
        expect(at(addMonths(from, 36) - 1)).toBe(1);
        expect(at(addMonths(from, 36))).toBe(2);
      }),
    );
  });
});

describe('the card that remains', () => {
  const field = (role: CardField['role'], index: number, name: string = role): CardField => ({
    source: 0,
    index,
    name,
    role,
  });
  const fields = [
    field('full_name', 0),
    field('birth_date', 1),
    field('phone', 2),
    field('address', 3),
    field('total_spend', 4),
    field('notes', 5),
    field('health_notes', 6),
    field('consent_email', 7),
    field('ignore', 8, 'Фото до'),
    field('ignore', 9, 'Invoice no.'),
    field('card_number', 10),
  ];
  const old = facts({ last_visit: '2019-05-05', last_purchase: '2019-05-05' });
  const remains = (more: Partial<Parameters<typeof slimCard>[0]> = {}, country = 'IT') =>
    slimCard({
      fields,
      clocks: clocksOf(old, '2026-11-26', clinic, country),
      holds: [],
      isRestricted: false,
      kinds: [],
      agreed: [],
      forbidden: [],
      today: day('2026-11-26'),
      ...more,
    });
  const staying = (fates: ReturnType<typeof slimCard>) =>
    fates.filter(({ stays }) => stays).map(({ name }) => name);

  it('keeps an invoice with the fields that it needs, and nothing else that has run out', () => {
    const fates = remains();
    expect(staying(fates)).toEqual([
      'full_name',
      'address',
      'total_spend',
      'health_notes',
      'Invoice no.',
    ]);
    expect(fates.find(({ name }) => name === 'full_name')).toMatchObject({
      why: 'must_keep',
      until: day('2029-12-31'),
    });
    expect(fates.find(({ name }) => name === 'phone')).toMatchObject({ why: 'expired' });
    expect(fates.find(({ name }) => name === 'card_number')).toMatchObject({ why: 'forbidden' });
  });

  it('keeps only duties and holds where the person asked to be erased', () => {
    const fates = remains({
      kinds: ['erasure_requested'],
      holds: [
        { roles: ['notes'], reason: 'complaint', until: day('2027-01-01'), placedOn: 0 },
        { roles: ['phone'], reason: 'over', until: day('2026-11-25'), placedOn: 0 },
      ],
    });
    expect(staying(fates)).toEqual(['full_name', 'address', 'total_spend', 'notes', 'Invoice no.']);
    expect(fates.find(({ name }) => name === 'notes')).toMatchObject({
      why: 'hold',
      until: day('2027-01-01'),
    });
  });

  it('keeps everything under a hold on the whole card', () => {
    const hold = { roles: null, reason: 'court', until: null, placedOn: 0 };
    expect(staying(remains({ holds: [hold], kinds: ['erasure_requested'] }))).toHaveLength(
      fields.length,
    );
  });

  it('takes marketing away from whoever said no, and leaves the rest to its clocks', () => {
    const recent = facts({ last_visit: '2026-10-01', last_purchase: '2026-10-01' });
    const clocks = clocksOf(recent, '2026-11-26');
    const fates = remains({ clocks, kinds: ['consent_withdrawn'] });
    expect(fates.filter(({ stays }) => !stays).map(({ name }) => name)).toEqual([
      'consent_email',
      'card_number',
    ]);
  });

  it('leaves a yes to one channel, with its proof, to whoever said no to another', () => {
    const recent = clocksOf(facts({ last_visit: '2026-10-01' }), '2026-11-26');
    const more = [field('consent_whatsapp', 11), field('consent_date', 12), field('tags', 13)];
    const going = (agreed: Parameters<typeof slimCard>[0]['agreed'], kind: FindingKind) =>
      remains({ fields: [...fields, ...more], clocks: recent, kinds: [kind], agreed })
        .filter(({ stays }) => !stays)
        .map(({ name }) => name);
    expect(going(['email'], 'consent_withdrawn')).toEqual([
      'card_number',
      'consent_whatsapp',
      'tags',
    ]);
    expect(going([], 'consent_withdrawn')).toContain('consent_date');
    expect(going(['email'], 'minor')).toContain('consent_email');
  });
});
