import type { Output } from '#contract/call.ts';

/**
 * Rebuilds the verdict of a reasons card from the card alone. Written apart from the engine on purpose: it shares
 * nothing with it but the type of the card, so that a mistake in one is not a mistake in both.
 */
type Card = Output<'person/reasons'>;
type Line = Card['erase'][number];
type Ymd = { readonly y: number; readonly m: number; readonly d: number };

const lastOf = ({ y, m }: { readonly y: number; readonly m: number }): number =>
  new Date(Date.UTC(y, m, 0)).getUTCDate();
const split = (iso: string): Ymd => {
  const [y = 0, m = 0, d = 0] = iso.split('-').map(Number);
  return { y, m, d };
};
const join = ({ y, m, d }: Ymd): string =>
  `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;

function plusMonths(iso: string, months: number): string {
  const from = split(iso);
  const all = from.y * 12 + from.m - 1 + months;
  const to = { y: Math.floor(all / 12), m: (all % 12) + 1 };
  return join({ ...to, d: Math.min(from.d, lastOf(to)) });
}

function plusDays(iso: string, days: number): string {
  const { y, m, d } = split(iso);
  const date = new Date(Date.UTC(y, m - 1, d + days));
  return join({ y: date.getUTCFullYear(), m: date.getUTCMonth() + 1, d: date.getUTCDate() });
}

function birthday(iso: string, years: number): string {
  const { y, m, d } = split(iso);
  return d > lastOf({ y: y + years, m })
    ? join({ y: y + years, m: 3, d: 1 })
    : join({ y: y + years, m, d });
}

function deadlineOf({ deadline, from, finding }: Line, weekend: string): string | null {
  if (from === null) return null;
  if (deadline === null) return finding === 'over_retention' ? from : null;
  if (deadline.unit === 'month') return plusMonths(from, deadline.within);
  if (deadline.unit === 'calendar_day') return plusDays(from, deadline.within);
  const rest = weekend === 'friday_saturday' ? [5, 6] : [0, 6];
  let day = from;
  for (let left = deadline.within; left > 0;) {
    day = plusDays(day, 1);
    const { y, m, d } = split(day);
    if (!rest.includes(new Date(Date.UTC(y, m - 1, d)).getUTCDay())) left -= 1;
  }
  return day;
}

const earliest = (days: readonly (string | null)[]): string | null =>
  days.filter((day) => day !== null).toSorted()[0] ?? null;

function ageOf({ facts, today }: Card): string {
  if (facts.birth === null) return facts.minorHint ? 'may_be_minor' : 'unknown';
  if (today < birthday(facts.birth.from, facts.majority)) return 'minor';
  return today < birthday(facts.birth.to, facts.majority) ? 'may_be_minor' : 'adult';
}

/** By the lines on the card: something holds the person on the day. */
function isHeldOn({ keep }: Card, day: string): boolean {
  return keep.some(({ what, until }) => what === 'hold' && (until === null || until >= day));
}

/** By the lines on the card: nothing may be taken from whoever is restricted. */
function isRestricted({ keep }: Card): boolean {
  return keep.some(({ what }) => what === 'restriction');
}

/** A wish to be erased of a day to come, later than the restriction. */
function restrictionEndOf(card: Card): string[] {
  const since = card.keep.flatMap(({ what, from }) => (what === 'restriction' ? [from] : []))[0];
  if (since === undefined || since === null) return [];
  return [...card.erase, ...card.keep].flatMap(({ finding, from }) =>
    finding === 'erasure_requested' && from !== null && from > since && from > card.today
      ? [from]
      : [],
  );
}

/** The day after the last of the holds, unless one of them has no end. */
function holdEndOf({ keep }: Card): string[] {
  const ends = keep.flatMap(({ what, until }) => (what === 'hold' ? [until] : []));
  const last = ends
    .filter((end) => end !== null)
    .toSorted()
    .at(-1);
  return last === undefined || ends.includes(null) ? [] : [plusDays(last, 1)];
}

function retentionOf(card: Card): string {
  const { facts, today } = card;
  if (isHeldOn(card, today)) return 'held';
  if (facts.since === null) return 'unknown';
  if (plusMonths(facts.since, facts.retentionMonths) <= today) return 'expired';
  const soon = plusMonths(facts.since, facts.retentionMonths - facts.dueSoonMonths);
  return soon <= today ? 'due_soon' : 'within';
}

/** What a card must say, by its own facts and the holds on it. */
export function rebuildVerdict(card: Card): unknown {
  const lines = [...card.erase, ...card.keep].filter(({ what }) => what === 'finding');
  const strength = ['purge', 'anonymise', 'export', 'keep'];
  const proposals = lines.map(({ proposes }) => strength.indexOf(proposes ?? 'keep'));
  const { facts, today } = card;
  const turns = [
    ...holdEndOf(card),
    ...restrictionEndOf(card),
    ...(facts.birth === null
      ? []
      : [birthday(facts.birth.from, facts.majority), birthday(facts.birth.to, facts.majority)]),
    ...(facts.since === null
      ? []
      : [
          plusMonths(facts.since, facts.retentionMonths),
          ...[plusMonths(facts.since, facts.retentionMonths - facts.dueSoonMonths)].filter(
            (day) => !isHeldOn(card, day),
          ),
        ]),
  ];
  return {
    age: ageOf(card),
    retention: retentionOf(card),
    proposed:
      isHeldOn(card, today) || isRestricted(card) ? 'keep' : strength[Math.min(3, ...proposals)],
    actBy: earliest(lines.map((line) => deadlineOf(line, facts.weekend))),
    changesOn: earliest(turns.filter((day) => day > today)),
    found: foundBy(card),
  };
}

/** The findings that follow from the facts on the card, as far as facts alone decide them. */
function foundBy(card: Card): string[] {
  const states = Object.values(card.facts.consent);
  const saidNo = states.includes('withdrawn') || states.includes('denied');
  const age = ageOf(card);
  const { since, retentionMonths } = card.facts;
  const isOver = since !== null && plusMonths(since, retentionMonths) <= card.today;
  return [
    ...(saidNo ? ['consent_withdrawn'] : []),
    ...(age === 'minor' || age === 'may_be_minor' ? [age] : []),
    ...(isOver ? ['over_retention'] : []),
  ].toSorted();
}

/** What the card says of itself, in the same shape. */
export function statedVerdict(card: Card): unknown {
  const kinds = ['consent_withdrawn', 'minor', 'may_be_minor', 'over_retention'];
  return {
    age: card.facts.age,
    retention: card.facts.retention,
    proposed: card.verdict.proposed,
    actBy: card.verdict.actBy,
    changesOn: card.verdict.changesOn,
    found: [...card.erase, ...card.keep]
      .flatMap(({ finding }) => (finding !== null && kinds.includes(finding) ? [finding] : []))
      .toSorted(),
  };
}

/** Fields whose fate does not follow from the clocks and findings on the card; none is right. */
export function wrongFates(card: Card): string[] {
  const kinds = [...card.erase, ...card.keep].map(({ finding }) => finding);
  const asked = ['erasure_requested', 'deceased', 'suppressed_returned'].some((kind) =>
    kinds.includes(kind as (typeof kinds)[number]),
  );
  return card.fields.flatMap((field) => {
    const clock = card.clocks.find(({ part }) => part === field.part);
    const isRight = {
      hold: card.verdict.held && field.stays,
      restriction: isRestricted(card) && field.stays,
      forbidden: !field.stays,
      must_keep: field.stays && card.clocks.some(({ duty }) => duty !== null),
      asked: !field.stays && asked,
      deceased: !field.stays && asked,
      returned: !field.stays && asked,
      withdrawn: !field.stays && field.part === 'marketing' && kinds.includes('consent_withdrawn'),
      minor: !field.stays && field.part === 'marketing' && kinds.includes('minor'),
      expired: !field.stays && clock?.expiresOn !== null && (clock?.expiresOn ?? '') <= card.today,
      no_clock: field.stays && clock?.expiresOn === null,
      within: field.stays && field.until !== null && field.until > card.today,
    }[field.why];
    const isCounted =
      clock === undefined ||
      clock.since === null ||
      clock.waitsForMajority ||
      clock.expiresOn === null
        ? true
        : clock.expiresOn === plusMonths(clock.since, clock.months);
    return isRight && isCounted ? [] : [`${field.column}: ${field.why}`];
  });
}
