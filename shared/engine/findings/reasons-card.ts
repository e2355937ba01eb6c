import { channels } from '#domain/consent.ts';
import type { Channel } from '#domain/consent.ts';
import { partOfColumn } from '#domain/card-part.ts';
import type { ClockTrigger } from '#domain/card-part.ts';
import { birthdayAfter, parseIsoDay, toCalendarDay } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { Disposition } from '#domain/disposition.ts';
import type { Evidence, FindingKind } from '#domain/finding.ts';
import { isInForce } from '#domain/legal-hold.ts';
import type { LegalHold } from '#domain/legal-hold.ts';
import type { PersonFacts } from '#domain/person-facts.ts';
import type { Deadline, Policy, PolicyParameters, RuleSource } from '#domain/policy.ts';
import { mustKeepIn } from '#engine/policy/index.ts';
import { partClocks, slimCard } from '#engine/retention/index.ts';
import type { CardField, FieldFate, PartReading } from '#engine/retention/index.ts';
import { evaluatePerson, hasHold, isRestricted } from './evaluate-person.ts';
import type { PersonVerdict } from './evaluate-person.ts';
import { evidenceFor } from './evidence-for.ts';
import type { RecordWithSignals } from './evidence-for.ts';

export const reasonKinds = [
  'finding',
  'consent',
  'retention',
  'hold',
  'restriction',
  'must_keep',
  'adult',
] as const;
export type ReasonKind = (typeof reasonKinds)[number];

/** One line of the card: what speaks for erasing, or for keeping, and the cells or the rule that it rests on. */
export type Reason = {
  readonly what: ReasonKind;
  readonly finding: FindingKind | null;
  readonly rule: string | null; // `<policy id>/<rule id>`
  readonly source: RuleSource | null;
  readonly proposes: Disposition | null;
  readonly deadline: Deadline | null;
  readonly from: Day | null; // the day from which the deadline, or the period, is counted
  readonly until: Day | null; // the day by which to act, or up to which the reason holds
  readonly note: string | null; // of a hold or a restriction placed here: the reason that was given
  readonly evidence: readonly Evidence[];
};

/** A yes that the person gave too young. `certain`: on every day on which the person can be born. */
export type EarlyConsent = {
  readonly channel: Channel | null;
  readonly on: Day;
  readonly below: 'consent_age' | 'majority';
  readonly certain: boolean;
  readonly evidence: Evidence;
};

export type ReasonsCard = {
  readonly verdict: PersonVerdict;
  readonly held: boolean;
  readonly restricted: boolean; // and no later wish to be erased outweighs it
  readonly actBy: Day | null; // the first day by which the law wants something done
  readonly answerBy: Day | null; // to who asked to be erased, whether their data go or stay
  readonly erase: readonly Reason[];
  readonly keep: readonly Reason[];
  readonly early: readonly EarlyConsent[];
  readonly clocks: readonly PartReading[];
  readonly fields: readonly FieldFate[];
};

export type CardInput = {
  readonly facts: PersonFacts;
  readonly records: readonly RecordWithSignals[];
  readonly policy: Policy;
  readonly params: PolicyParameters;
  readonly holds: readonly LegalHold[];
  readonly restrictions: readonly { readonly reason: string; readonly placedOn: Day }[]; // the latest first
};

/** Everything that speaks for and against keeping a person, complete enough to reach the verdict again from it alone. */
export function reasonsCard(input: CardInput): ReasonsCard {
  const { facts, params } = input;
  const verdict = evaluatePerson(facts, params);
  const found = verdict.findings.map((finding) => toReason(finding, input, verdict));
  const clocks = clocksOf(input);
  const due = found.flatMap(({ until }) => (until === null ? [] : [until]));
  return {
    verdict,
    held: hasHold(facts, params.today),
    restricted: isRestricted(facts, params.today),
    actBy: due.length === 0 ? null : Math.min(...due),
    answerBy: found.find(({ finding }) => finding === 'erasure_requested')?.until ?? null,
    erase: found.filter(({ proposes }) => proposes !== 'keep'),
    keep: [
      ...found.filter(({ proposes }) => proposes === 'keep'),
      ...keepReasons(input, verdict, clocks),
    ],
    early: earlyConsents(input),
    clocks,
    fields: slimCard({
      fields: fieldsOf(input.records),
      clocks,
      holds: [...input.holds, ...listedHolds(input)],
      isRestricted: isRestricted(facts, params.today),
      kinds: verdict.findings.map(({ kind }) => kind),
      agreed: channels.filter((channel) => facts.consent[channel] === 'granted'),
      forbidden: forbiddenCells(input.records),
      today: params.today,
    }),
  };
}

const nothing = {
  finding: null,
  rule: null,
  source: null,
  proposes: null,
  deadline: null,
  from: null,
  until: null,
  note: null,
  evidence: [],
} as const;

function toReason(
  { kind, rule, dueOn }: PersonVerdict['findings'][number],
  { policy, records, facts, params }: CardInput,
  verdict: PersonVerdict,
): Reason {
  const stated = policy.rules.find(({ finding }) => finding === kind);
  const base: Partial<Record<FindingKind, Day | null>> = {
    consent_withdrawn: facts.saidNoOn,
    erasure_requested: facts.erasureRequestedOn,
    over_retention: dayOrNull(verdict.retention.expiresOn),
  };
  return {
    what: 'finding',
    finding: kind,
    rule,
    source: stated?.source ?? null,
    proposes: stated?.proposes ?? null,
    deadline: stated?.deadline ?? null,
    from: base[kind] ?? params.today,
    until: dayOrNull(dueOn),
    note: null,
    evidence: evidenceFor(kind, records),
  };
}

function keepReasons(
  { facts, records, holds, restrictions, params }: CardInput,
  verdict: PersonVerdict,
  clocks: readonly PartReading[],
): Reason[] {
  const { status, since, expiresOn } = verdict.retention;
  const runs = status === 'within' || status === 'due_soon';
  const granted = channels.some((channel) => facts.consent[channel] === 'granted');
  return [
    ...(granted ? [{ ...nothing, what: 'consent' as const, evidence: grantedCells(records) }] : []),
    ...(runs
      ? [
          {
            ...nothing,
            what: 'retention' as const,
            from: dayOrNull(since),
            until: dayOrNull(expiresOn),
            evidence: evidenceFor('over_retention', records),
          },
        ]
      : []),
    ...(hasHold(facts, params.today)
      ? holds
          .filter((hold) => isInForce(hold, params.today))
          .map((hold) => ({
            ...nothing,
            what: 'hold' as const,
            from: hold.placedOn,
            until: hold.until,
            note: hold.reason,
          }))
      : []),
    ...holdsOfLists(records, params.today).map((held) => ({ ...nothing, ...held })),
    ...(isRestricted(facts, params.today)
      ? restrictions.map(({ reason, placedOn }) => ({
          ...nothing,
          what: 'restriction' as const,
          from: placedOn,
          note: reason,
        }))
      : []),
    ...clocks.flatMap(({ duty }) =>
      duty === null
        ? []
        : [
            {
              ...nothing,
              what: 'must_keep' as const,
              source: duty.mustKeep.source,
              until: duty.until,
            },
          ],
    ),
    ...(verdict.age.status === 'adult'
      ? [{ ...nothing, what: 'adult' as const, evidence: evidenceFor('minor', records) }]
      : []),
  ];
}

/** A list that holds somebody names no fields: the whole card stays, until the day that the cell states. */
function listedHolds({ records, params }: CardInput): LegalHold[] {
  return holdsOfLists(records, params.today).map(({ until }) => ({
    roles: null,
    reason: '',
    until,
    placedOn: params.today,
  }));
}

type HoldOfLists = Pick<Reason, 'until' | 'evidence'> & { readonly what: 'hold' };

/** Those in force, the cells of one end together. */
function holdsOfLists(records: readonly RecordWithSignals[], today: Day): HoldOfLists[] {
  const byEnd = new Map<Day | null, Evidence[]>();
  for (const record of records) {
    for (const mark of record.signals.marks) {
      if (mark.kind !== 'legal_hold' || !isInForce({ until: mark.day }, today)) continue;
      byEnd.set(mark.day, [...(byEnd.get(mark.day) ?? []), toEvidence(record, mark)]);
    }
  }
  return [...byEnd].map(([until, evidence]) => ({ what: 'hold', until, evidence }));
}

function dayOrNull(text: string | null): Day | null {
  return text === null ? null : parseIsoDay(text);
}

function grantedCells(records: readonly RecordWithSignals[]): Evidence[] {
  return records.flatMap((record) =>
    record.signals.consent
      .filter(({ state }) => state === 'granted')
      .map((event) => toEvidence(record, event)),
  );
}

function toEvidence(
  record: RecordWithSignals,
  { column, why }: { readonly column: number; readonly why: Evidence['why'] },
): Evidence {
  const mapped = record.columns.find(({ index }) => index === column);
  return {
    source: record.source,
    row: record.row,
    column: mapped?.name ?? '',
    value: mapped === undefined ? record.list : (record.cells[column] ?? ''),
    why,
  };
}

/** What somebody said yes to on a day on which that yes did not count by itself, or not as an adult's. */
function earlyConsents({ facts, records, params }: CardInput): EarlyConsent[] {
  const { birth } = facts;
  if (birth === null || toCalendarDay(birth.to).year + params.majorityYears > 9999) return [];
  const limits = [
    { below: 'consent_age' as const, years: params.consentYears },
    { below: 'majority' as const, years: params.majorityYears },
  ];
  return records.flatMap((record) =>
    record.signals.consent.flatMap((event): EarlyConsent[] => {
      const { day, state, channel } = event;
      if (state !== 'granted' || day === null) return [];
      const limit = limits.find(({ years }) => day < birthdayAfter(birth.to, years));
      if (limit === undefined) return [];
      const certain = day < birthdayAfter(birth.from, limit.years);
      return [
        { channel, on: day, below: limit.below, certain, evidence: toEvidence(record, event) },
      ];
    }),
  );
}

function clocksOf({ facts, records, policy, params }: CardInput): PartReading[] {
  const given = records.flatMap(({ signals }) =>
    signals.consent.flatMap(({ state, day }) =>
      state === 'granted' && day !== null && day <= params.today ? [day] : [],
    ),
  );
  const triggers: Partial<Record<ClockTrigger, Day>> = { ...facts.triggers };
  if (given.length > 0) triggers.consent_given = Math.max(...given);
  const pictured = records.flatMap(({ signals }) =>
    signals.marks.flatMap(({ kind, day }) =>
      kind === 'photo_consent' && day !== null && day <= params.today ? [day] : [],
    ),
  );
  if (pictured.length > 0) triggers.photo_consent = Math.max(...pictured);
  return partClocks(
    {
      triggers,
      birth: facts.birth,
      minorHint: facts.minorHint,
      present: new Set(fieldsOf(records).map(partOfColumn)),
    },
    {
      policy,
      mustKeep: mustKeepIn(policy, params.country),
      majorityYears: params.majorityYears,
      today: params.today,
    },
  );
}

/** Columns of which at least one record of the person has a filled cell, each once. */
function fieldsOf(records: readonly RecordWithSignals[]): CardField[] {
  const fields = new Map<string, CardField>();
  for (const { source, columns, cells } of records) {
    for (const { index, name, role } of columns) {
      if ((cells[index] ?? '').trim() === '') continue;
      fields.set(`${source} ${index}`, { source, index, name, role });
    }
  }
  return [...fields.values()];
}

function forbiddenCells(
  records: readonly RecordWithSignals[],
): { readonly source: number; readonly index: number }[] {
  return records.flatMap(({ source, signals }) =>
    signals.marks
      .filter(({ kind }) => kind === 'payment_card' || kind === 'password')
      .map(({ column }) => ({ source, index: column })),
  );
}
