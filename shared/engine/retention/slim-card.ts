import type { Channel } from '#domain/consent.ts';
import { neededByDuty, partOfColumn } from '#domain/card-part.ts';
import type { CardPart } from '#domain/card-part.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { Day } from '#domain/day.ts';
import type { FindingKind } from '#domain/finding.ts';
import { isInForce } from '#domain/legal-hold.ts';
import type { LegalHold } from '#domain/legal-hold.ts';
import type { PartReading } from './part-clocks.ts';

/** Why a field stays or goes; the first that applies, in this order. */
export const fateReasons = [
  'hold', // stays: a hold names it, or the whole card
  'restriction', // stays: nothing is taken from whoever is restricted
  'forbidden', // goes: no list may hold it
  'must_keep', // stays: a duty binds it
  'asked', // goes: the person asked to be erased
  'deceased', // goes
  'returned', // goes: was erased or said no before
  'withdrawn', // goes: kept for marketing, and the person said no
  'minor', // goes: kept for marketing, and the person is a minor
  'expired', // goes: its clock has run out
  'no_clock', // stays: nothing dates its clock
  'within', // stays: its clock runs
] as const;
export type FateReason = (typeof fateReasons)[number];

/** A filled column of one of the person's lists. */
export type CardField = {
  readonly source: number;
  readonly index: number;
  readonly name: string;
  readonly role: ColumnRole;
};

export type FieldFate = CardField & {
  readonly part: CardPart;
  readonly stays: boolean;
  readonly why: FateReason;
  readonly until: Day | null; // for what stays: the last day, where one is known
};

export type SlimCardInput = {
  readonly fields: readonly CardField[];
  readonly clocks: readonly PartReading[];
  readonly holds: readonly LegalHold[];
  readonly isRestricted: boolean;
  readonly kinds: readonly FindingKind[]; // what was found about the person
  readonly agreed: readonly Channel[]; // the channels of which the person's answer is yes
  readonly forbidden: readonly { readonly source: number; readonly index: number }[]; // cells with cards and passwords
  readonly today: Day;
};

type Verdict = { readonly stays: boolean; readonly why: FateReason; readonly until: Day | null };

/**
 * The card that should remain: each filled field, whether it stays, and why. A duty or a hold keeps only the fields
 * that it concerns, so a card from which much goes may still hold an invoice.
 */
export function slimCard(input: SlimCardInput): FieldFate[] {
  const duties = dutiesOf(input.clocks);
  return input.fields.map((field) => {
    const part = partOfColumn(field);
    return { ...field, part, ...fateOf(field, part, { ...input, duties }) };
  });
}

type Duty = {
  readonly part: CardPart;
  readonly roles: readonly ColumnRole[];
  readonly until: Day | null;
};

function dutiesOf(clocks: readonly PartReading[]): Duty[] {
  return clocks.flatMap(({ part, duty }) =>
    duty === null
      ? []
      : [{ part, roles: duty.mustKeep.roles ?? neededByDuty[part], until: duty.until }],
  );
}

function fateOf(
  field: CardField,
  part: CardPart,
  about: SlimCardInput & { readonly duties: readonly Duty[] },
): Verdict {
  return (
    heldFate(field, about) ??
    (about.isRestricted ? { stays: true, why: 'restriction' as const, until: null } : null) ??
    forbiddenFate(field, about) ??
    dutyFate(field, part, about.duties) ??
    findingFate(field, part, about) ??
    clockFate(about.clocks.find((clock) => clock.part === part))
  );
}

function heldFate({ role }: CardField, { holds, today }: SlimCardInput): Verdict | null {
  const holding = holds.filter(
    (hold) => isInForce(hold, today) && (hold.roles === null || hold.roles.includes(role)),
  );
  return holding.length === 0
    ? null
    : { stays: true, why: 'hold', until: latestEnd(holding.map(({ until }) => until)) };
}

/** No duty makes anybody keep a card number or a password in a list. */
function forbiddenFate(field: CardField, { forbidden }: SlimCardInput): Verdict | null {
  const isForbidden =
    field.role === 'card_number' ||
    forbidden.some(({ source, index }) => source === field.source && index === field.index);
  return isForbidden ? { stays: false, why: 'forbidden', until: null } : null;
}

function dutyFate({ role }: CardField, part: CardPart, duties: readonly Duty[]): Verdict | null {
  const binding = duties.filter((duty) => duty.part === part || duty.roles.includes(role));
  return binding.length === 0
    ? null
    : { stays: true, why: 'must_keep', until: latestEnd(binding.map(({ until }) => until)) };
}

const wholeCardGoes: readonly (readonly [FindingKind, FateReason])[] = [
  ['erasure_requested', 'asked'],
  ['deceased', 'deceased'],
  ['suppressed_returned', 'returned'],
];
const marketingGoes: readonly (readonly [FindingKind, FateReason])[] = [
  ['consent_withdrawn', 'withdrawn'],
  ['minor', 'minor'],
];

/** A no to one channel takes no yes to another. */
function findingFate(
  { role }: CardField,
  part: CardPart,
  { kinds, agreed }: SlimCardInput,
): Verdict | null {
  const channel = channelOfRole[role];
  const isAgreed = channel === undefined ? datesAYes(role, agreed) : agreed.includes(channel);
  const reasons = part === 'marketing' ? [...wholeCardGoes, ...marketingGoes] : wholeCardGoes;
  const found = reasons.find(
    ([kind, why]) => kinds.includes(kind) && !(why === 'withdrawn' && isAgreed),
  );
  return found === undefined ? null : { stays: false, why: found[1], until: null };
}

const channelOfRole: Readonly<Partial<Record<ColumnRole, Channel>>> = {
  consent_email: 'email',
  consent_sms: 'sms',
  consent_phone: 'phone',
  consent_whatsapp: 'whatsapp',
  consent_post: 'post',
};

/** When and where a yes was given is its proof. */
function datesAYes(role: ColumnRole, agreed: readonly Channel[]): boolean {
  return agreed.length > 0 && (role === 'consent_date' || role === 'consent_source');
}

function clockFate(clock: PartReading | undefined): Verdict {
  if (clock === undefined || clock.expiresOn === null) {
    return { stays: true, why: 'no_clock', until: null };
  }
  return clock.status === 'expired'
    ? { stays: false, why: 'expired', until: null }
    : { stays: true, why: 'within', until: clock.expiresOn };
}

/** Null, without an end, outlasts every day. */
function latestEnd(ends: readonly (Day | null)[]): Day | null {
  const days = ends.filter((day) => day !== null);
  return days.length < ends.length ? null : Math.max(...days);
}
