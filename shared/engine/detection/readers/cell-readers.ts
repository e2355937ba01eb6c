import { tidyText } from '#base/fold-text.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { MappedColumn } from '#domain/source.ts';
import { withoutChildClause } from '#engine/dependents/index.ts';
import {
  ageDayReader,
  ageReader,
  classReader,
  isAgeDayHeader,
  isClassColumn,
} from './age-readers.ts';
import { birthsReader } from './births-reader.ts';
import { activityReader } from './date-readers.ts';
import {
  asideReaders,
  consentReaders,
  onlyReader,
  photoConsentReader,
  tagReader,
} from './consent-readers.ts';
import { emailReader, guardianPhoneReader, phoneReader } from './contact-readers.ts';
import type { DetectionContext } from '../detection-context.ts';
import { cardRoles, innerContactsReader, withObjects } from './inner-contacts.ts';
import { hasIban, hasManyDigits, hasPaymentCard, isOrder } from '../numbers/find-numbers.ts';
import { isNoValue } from '../numbers/identifier-rules.ts';
import {
  filledReader,
  guardianReader,
  holdReader,
  identityReader,
  noteHoldReader,
  noteReader,
  plainReader,
  statusRemarkReader,
} from './mark-readers.ts';
import { loneRefusalReader } from './lone-refusal-reader.ts';
import { nameAgeReader } from './name-age-reader.ts';
import { nameRemarkReader } from './name-remark-reader.ts';
import { memoise } from '#base/memoise.ts';
import { addMark } from '../record-draft.ts';
import { isShortened, restoreDigits } from '../contacts/spreadsheet-damage.ts';
import type { CellReader } from './cell-reader.ts';

type Maker = (
  column: MappedColumn,
  context: DetectionContext,
  perChannel: boolean,
) => readonly CellReader[];
type NamePart = 'first' | 'middle' | 'last' | 'full';

const one =
  (make: (column: MappedColumn, context: DetectionContext) => CellReader): Maker =>
  (column, context) => [make(column, context)];

const consent: Maker = (column, context, perChannel) => consentReaders(column, context, perChannel);

const named =
  (part: NamePart): Maker =>
  (column, context) => [
    nameReader(part, context),
    nameRemarkReader(column, context),
    nameAgeReader(column, context),
  ];

/** A number that a spreadsheet program rounded is nobody's: another row may have been rounded to the same one. */
function recordKeyOf(cell: string): string | null {
  return isShortened(cell) ? restoreDigits(cell) : filled(cell);
}

const makers: Readonly<Partial<Record<ColumnRole, Maker>>> = {
  record_id: one(() => (cell, draft) => {
    draft.recordKey ??= recordKeyOf(cell);
  }),
  first_name: named('first'),
  middle_name: named('middle'),
  last_name: named('last'),
  full_name: named('full'),
  email: one((column, context) => withObjects(column, context, emailReader(column, context))),
  phone: one((column, context) => withObjects(column, context, phoneReader(column, context))),
  birth_date: one(birthsReader),
  birth_year: one(birthsReader),
  age: one(ageReader),
  created_date: one(activityReader('created')),
  last_visit_date: one(activityReader('last_visit')),
  last_activity_date: one(activityReader('last_activity')),
  last_purchase_date: one(activityReader('last_purchase')),
  last_contact_date: one(activityReader('last_contact')),
  consent_general: consent,
  consent_email: consent,
  consent_sms: consent,
  consent_phone: consent,
  consent_whatsapp: consent,
  consent_post: consent,
  consent_photo: one(photoConsentReader),
  consent_date: consent,
  consent_source: asideReaders,
  consent_withdrawn_date: consent,
  opt_out: consent,
  status: (column, context, perChannel) => [
    ...consent(column, context, perChannel),
    ...asideReaders(column, context),
    statusRemarkReader(column, context),
    noteHoldReader(column, context),
  ],
  guardian_name: one(guardianReader),
  guardian_relationship: one(guardianReader),
  guardian_phone: one(guardianPhoneReader),
  notes: (column, context) => [
    noteReader(column, context),
    loneRefusalReader(column, context),
    noteHoldReader(column, context),
    onlyReader(column, context),
    plainReader(column, context),
  ],
  tags: (column, context) => [
    noteReader(column, context),
    noteHoldReader(column, context),
    tagReader(column, context),
    plainReader(column, context),
  ],
  national_id: one(identityReader),
  passport: one(identityReader),
  iban: one(filledReader('iban', 'iban.number')),
  health_notes: (column, context) => [
    filledReader('special_category', 'special.column')(column, context),
    noteReader(column, context),
    noteHoldReader(column, context),
    plainReader(column, context),
  ],
  ignore: (column, context) => [...asideReaders(column, context), noteHoldReader(column, context)],
  legal_hold: one(holdReader),
};

/** Columns whose numbers are something else by their role: nobody looks for cards in them. */
const withoutCards: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'record_id',
  'first_name',
  'middle_name',
  'last_name',
  'email',
  'phone',
  'guardian_phone',
  'birth_date',
  'birth_year',
  'age',
  'created_date',
  'last_visit_date',
  'last_activity_date',
  'last_purchase_date',
  'last_contact_date',
  'consent_date',
  'consent_withdrawn_date',
  'total_spend',
  'visits_count',
  'national_id',
  'iban',
]);

export function cellReadersOf(
  column: MappedColumn,
  context: DetectionContext,
  perChannel = false,
): readonly CellReader[] {
  if (isAgeDay(column, context)) return [ageDayReader(column, context)];
  if (isClassColumn(column, context))
    return [classReader(column, context), plainReader(column, context)];
  const made = makers[column.role]?.(column, context, perChannel) ?? [];
  const own = cardRoles.has(column.role) ? [...made, innerContactsReader(column, context)] : made;
  const skip = withoutCards.has(column.role) || isOrder(column.name, context.identifiers);
  return skip ? own : [...own, moneyReader(column, context)];
}

const DATED_OR_UNKNOWN: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'ignore',
  'age',
  'created_date',
  'last_activity_date',
  'last_contact_date',
  'consent_date',
]);

function isAgeDay({ role, name }: MappedColumn, { ageWords }: DetectionContext): boolean {
  return DATED_OR_UNKNOWN.has(role) && isAgeDayHeader(name, ageWords);
}

/** Cards have 13 digits and more; bank accounts 15 characters, among them rarely fewer than 9 digits. */
const SHORTEST_ACCOUNT = 13;
const FEWEST_DIGITS = 9;

/** Payment cards and bank accounts turn up in every column that people type into. */
function moneyReader(column: MappedColumn, { identifiers }: DetectionContext): CellReader {
  return (cell, draft) => {
    if (cell.length < SHORTEST_ACCOUNT || !hasManyDigits(cell, FEWEST_DIGITS)) return;
    if (hasPaymentCard(cell, identifiers)) {
      addMark(draft, 'payment_card', { column: column.index, why: 'card.number' });
    }
    if (hasIban(cell, identifiers)) {
      addMark(draft, 'iban', { column: column.index, why: 'iban.number' });
    }
  };
}

function nameReader(part: NamePart, { identifiers }: DetectionContext): CellReader {
  const read = memoise((cell) => {
    const name = filled(withoutChildClause(cell));
    return name === null || (name.length < 15 && isNoName(name, identifiers)) ? null : name;
  });
  return (cell, draft) => {
    draft[part] ??= read(cell);
  };
}

/** `-`, `n/a`, `нет`: but `No` and `Na` are names too, so only what holds no letters or several words' worth. */
function isNoName(name: string, identifiers: DetectionContext['identifiers']): boolean {
  return !/^\p{L}{2,}$/u.test(name) && isNoValue(name, identifiers);
}

function filled(cell: string): string | null {
  const tidy = cell.length > 1000 ? tidyText(cell.slice(0, 1000)) : tidyText(cell);
  return tidy === '' ? null : tidy;
}
