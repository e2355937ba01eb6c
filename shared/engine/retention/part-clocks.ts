import { cardParts } from '#domain/card-part.ts';
import type { CardPart, ClockTrigger } from '#domain/card-part.ts';
import { addMonths, birthdayAfter, endOfYear, toCalendarDay } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { DayRange } from '#domain/partial-date.ts';
import type { MustKeep, PartClock, Policy } from '#domain/policy.ts';

const LAST_YEAR = 9999;

/** What the clocks of one person's card are counted from. */
export type PartFacts = {
  readonly triggers: Readonly<Partial<Record<ClockTrigger, Day>>>; // latest of each
  readonly birth: DayRange | null;
  readonly minorHint: boolean;
  readonly present: ReadonlySet<CardPart>; // parts of which a cell is filled
};

export const partStatuses = [
  'absent',
  'must_keep',
  'expired',
  'due_soon',
  'within',
  'unknown',
] as const;
export type PartStatus = (typeof partStatuses)[number];

type Event = { readonly trigger: ClockTrigger; readonly day: Day };

/** One clock as it stands today, with everything that it was counted from. */
export type PartReading = {
  readonly part: CardPart;
  readonly status: PartStatus;
  readonly start: Event | null;
  readonly considered: readonly Event[]; // what is known of the triggers that the clock names
  readonly waitsForMajority: boolean; // it starts with the coming of age, not with the event
  readonly months: number;
  readonly expiresOn: Day | null; // null: no event is dated, or the end lies beyond the calendar
  readonly duty: { readonly mustKeep: MustKeep; readonly until: Day | null } | null; // the longest one in force
  readonly ends: 'purge' | 'anonymise';
  readonly clock: PartClock | null; // null: the part runs with the whole card
};

export type ClockParameters = {
  readonly policy: Policy;
  readonly mustKeep: readonly MustKeep[]; // those of the country
  readonly majorityYears: number;
  readonly today: Day;
};

/** The clock of every part of the card, in the order of `cardParts`. */
export function partClocks(facts: PartFacts, params: ClockParameters): PartReading[] {
  return cardParts.map((part) => readClock(part, facts, params));
}

function readClock(part: CardPart, facts: PartFacts, params: ClockParameters): PartReading {
  const named = params.policy.clocks?.find((clock) => clock.part === part) ?? null;
  const clock = named ?? wholeCard(params.policy);
  const start = startOf(clock, facts);
  const from = start === null ? null : delayed(start.day, clock, facts, params.majorityYears);
  const expiresOn = from === null ? null : monthsAfter(from, clock.months);
  const present = facts.present.has(part);
  const duty = present ? longestDuty(part, facts, params) : null;
  return {
    part,
    status: present ? statusOf(from, expiresOn, { clock, duty, params }) : 'absent',
    start,
    considered: [...clock.triggers, ...(clock.fallback === null ? [] : [clock.fallback])].flatMap(
      (trigger) => eventOf(trigger, facts),
    ),
    waitsForMajority: from !== null && start !== null && from !== start.day,
    months: clock.months,
    expiresOn,
    duty,
    ends: clock.ends,
    clock: named,
  };
}

type Clock = Pick<PartClock, 'months' | 'triggers' | 'fallback' | 'ends' | 'minors'>;

function wholeCard({ retention, rules }: Policy): Clock {
  const proposes = rules.find(({ finding }) => finding === 'over_retention')?.proposes;
  return { ...retention, ends: proposes === 'purge' ? 'purge' : 'anonymise', minors: 'same' };
}

function eventOf(trigger: ClockTrigger, { triggers }: PartFacts): Event[] {
  const day = triggers[trigger];
  return day === undefined ? [] : [{ trigger, day }];
}

/** The latest of the triggers, of two on one day the one named first; else the fallback. */
function startOf({ triggers, fallback }: Clock, facts: PartFacts): Event | null {
  let latest: Event | null = null;
  for (const event of triggers.flatMap((trigger) => eventOf(trigger, facts))) {
    if (latest === null || event.day > latest.day) latest = event;
  }
  if (latest !== null || fallback === null) return latest;
  return eventOf(fallback, facts)[0] ?? null;
}

/** Null where the clock waits for the coming of age of somebody whose birth nobody knows. */
function delayed(
  day: Day,
  clock: Clock,
  { birth, minorHint }: PartFacts,
  majority: number,
): Day | null {
  if (clock.minors === 'same') return day;
  if (birth === null) return minorHint ? null : day;
  if (toCalendarDay(birth.to).year + majority > LAST_YEAR) return null;
  return Math.max(day, birthdayAfter(birth.to, majority));
}

/** Null beyond the calendar, which only a mistyped date reaches. */
function monthsAfter(day: Day, months: number): Day | null {
  const { year } = toCalendarDay(day);
  return year + Math.ceil(months / 12) >= LAST_YEAR ? null : addMonths(day, months);
}

/** From which event a duty counts: the first group of which anything is known, its latest day. */
const dutyEvents: Readonly<Partial<Record<CardPart, readonly (readonly ClockTrigger[])[]>>> = {
  invoices: [['last_purchase', 'last_visit'], ['last_activity', 'last_contact'], ['created']],
  marketing: [['consent_given', 'last_contact'], ['last_activity'], ['created']],
};
const anyEvent: readonly (readonly ClockTrigger[])[] = [
  ['last_visit'],
  ['last_purchase', 'last_activity', 'last_contact'],
  ['created'],
];

/** Of the duties on a part the one that lasts longest and has not ended; one without a dated event never ends by itself. */
function longestDuty(
  part: CardPart,
  facts: PartFacts,
  { mustKeep, today }: ClockParameters,
): PartReading['duty'] {
  const groups = (dutyEvents[part] ?? anyEvent).map((group) =>
    group.flatMap((trigger) => eventOf(trigger, facts).map(({ day }) => day)),
  );
  const known = groups.find((days) => days.length > 0);
  const event = known === undefined ? null : Math.max(...known);
  let longest: PartReading['duty'] = null;
  for (const duty of mustKeep.filter((one) => one.part === part)) {
    const from = event === null || duty.from === 'day' ? event : endOfYear(event);
    const until = from === null ? null : monthsAfter(from, duty.years * 12);
    if (until !== null && until < today) continue;
    if (longest === null || isLater(until, longest.until)) longest = { mustKeep: duty, until };
  }
  return longest;
}

function isLater(one: Day | null, other: Day | null): boolean {
  return other !== null && (one === null || one > other);
}

function statusOf(
  from: Day | null,
  expiresOn: Day | null,
  about: {
    readonly clock: Clock;
    readonly duty: PartReading['duty'];
    readonly params: ClockParameters;
  },
): PartStatus {
  const { clock, duty, params } = about;
  if (duty !== null) return 'must_keep';
  if (from === null || expiresOn === null) return 'unknown';
  if (expiresOn <= params.today) return 'expired';
  const soon = Math.max(0, clock.months - params.policy.retention.dueSoonMonths);
  return addMonths(from, soon) <= params.today ? 'due_soon' : 'within';
}
