import { foldDigits, foldText, tidyText } from '#base/fold-text.ts';
import { withinCountry } from '#domain/calling-codes.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import { canonicalEmail } from '#domain/mailbox.ts';
import type { RecordSignals } from '#domain/signal.ts';
import type { MappedColumn } from '#domain/source.ts';

/** One record of somebody who was erased, as it stood. */
export type ErasedRecord = {
  readonly columns: readonly Pick<MappedColumn, 'index' | 'role'>[];
  readonly cells: readonly string[];
  readonly signals: Pick<RecordSignals, 'emails' | 'phones' | 'name'>;
};

/** Shorter values are found by chance in any file of some size, so finding one proves nothing. */
const MIN_EMAIL = 6; // a@b.cd
const MIN_DIGITS = 9; // national number; eight digits also write a date or an amount
const MIN_NAME = 9; // of two words or more, the space counted

const EMAIL_ROLES: readonly ColumnRole[] = ['email'];
const PHONE_ROLES: readonly ColumnRole[] = ['phone', 'guardian_phone'];
const NAME_ROLES: readonly ColumnRole[] = ['full_name', 'guardian_name'];
const NUMBER_ROLES: readonly ColumnRole[] = ['national_id', 'passport', 'card_number', 'iban'];
const rolesOf: Readonly<Record<ContactKind, readonly ColumnRole[]>> = {
  email: EMAIL_ROLES,
  phone: PHONE_ROLES,
  number: NUMBER_ROLES,
  name: [...NAME_ROLES, 'first_name', 'middle_name', 'last_name'],
};
const ADDRESS = /[^\s<>()[\],;:"'|]+@[^\s<>()[\],;:"'|]+/g;

/**
 * The values to search for after an erasure, distinct and sorted: e-mails as written and normalised, and their mailbox;
 * phones as written, normalised and as national digits; numbers of documents, cards and accounts; full names of two words
 * or more, as written, put together from their cells in both orders, and as words are compared. Left out: one-word names, initials, values under the lengths above, and what `stays` says that somebody
 * who stays also has, which must be found.
 */
export function erasedValues(
  records: readonly ErasedRecord[],
  stays: (value: string) => boolean,
): string[] {
  const values = records.flatMap((record) =>
    contactKinds.flatMap((kind) => findersOf[kind](record)),
  );
  return [...new Set(values)].filter((value) => !stays(value)).sort();
}

const contactKinds = ['email', 'phone', 'number', 'name'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** The values of one record by their kind, and the kinds of which it has cells and none that is long enough. */
export function erasedContacts(record: ErasedRecord): {
  readonly values: readonly { readonly kind: ContactKind; readonly value: string }[];
  readonly short: readonly ContactKind[];
} {
  const found = contactKinds.map((kind) => ({ kind, values: findersOf[kind](record) }));
  return {
    values: found.flatMap(({ kind, values }) => values.map((value) => ({ kind, value }))),
    short: found
      .filter(
        ({ kind, values }) => values.length === 0 && cellsOf(record, rolesOf[kind]).length > 0,
      )
      .map(({ kind }) => kind),
  };
}

const findersOf = {
  email: emailsOf,
  phone: phonesOf,
  number: numbersOf,
  name: namesOf,
} satisfies Record<ContactKind, (record: ErasedRecord) => string[]>;

function emailsOf(record: ErasedRecord): string[] {
  const written = cellsOf(record, EMAIL_ROLES).flatMap((cell) => cell.match(ADDRESS) ?? []);
  const { emails } = record.signals;
  const all = [...emails, ...written, ...emails.map(canonicalEmail)];
  return all.filter((email) => email.length >= MIN_EMAIL);
}

/** As written only where the cell is a number: a cell with words around it is found by its digits. */
function phonesOf(record: ErasedRecord): string[] {
  const written = cellsOf(record, PHONE_ROLES);
  const digits = [...record.signals.phones, ...written.flatMap(splitNumbers)].map(digitsOf);
  const forms = [
    ...record.signals.phones,
    ...written.filter((cell) => /^[\d\s+().-]+$/.test(foldDigits(cell))),
    ...digits,
    ...record.signals.phones.map((phone) => withinCountry(digitsOf(phone)) ?? ''),
    ...digits.filter((number) => number.length > MIN_DIGITS + 1).map((number) => number.slice(-10)),
  ];
  return forms.filter((form) => digitsOf(form).length >= MIN_DIGITS);
}

/** As written, and as digits alone: whoever copies such a number puts its spaces elsewhere. */
function numbersOf(record: ErasedRecord): string[] {
  return cellsOf(record, NUMBER_ROLES)
    .flatMap((cell) => [cell, digitsOf(cell)])
    .filter((number) => digitsOf(number).length >= MIN_DIGITS);
}

function splitNumbers(cell: string): string[] {
  return cell.split(/[;,|/]|\s{2,}|:::/);
}

function digitsOf(text: string): string {
  return foldDigits(text).replace(/\D/g, '');
}

function namesOf(record: ErasedRecord): string[] {
  const { first, middle, last, full } = record.signals.name;
  const whole = [...cellsOf(record, NAME_ROLES), ...(full === null ? [] : [tidyText(full)])];
  const built = [
    [first, last],
    [last, first],
    [first, middle, last],
    [last, first, middle],
  ].map((parts) => parts.filter((part) => part !== null && tidyText(part) !== ''));
  const names = [...whole, ...built.filter((parts) => parts.length > 1).map(joinParts)];
  return names.filter(isTelling).flatMap((name) => [name, ...comparedForm(name)]);
}

/** Compared as it is written, but for its case. */
const PLAIN_NAME = /^[A-Za-zА-Яа-я]+(?: [A-Za-zА-Яа-я]+)*$/;

/** What accents and signs make different for a machine: Jürgen O’Neill and jurgen o neill. None for most names. */
function comparedForm(name: string): string[] {
  if (PLAIN_NAME.test(name)) return [];
  const compared = foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
  return compared === name.toLowerCase() ? [] : [compared];
}

function joinParts(parts: readonly (string | null)[]): string {
  return parts.map((part) => tidyText(part ?? '')).join(' ');
}

/** Two words or more, two of them no initials, and long enough not to be found by chance. */
function isTelling(name: string): boolean {
  if (name.length < MIN_NAME) return false;
  const words = PLAIN_NAME.test(name) ? name.split(' ') : foldText(name).split(/[^\p{L}\p{N}]+/u);
  return words.filter((word) => word.length > 1).length > 1;
}

function cellsOf({ columns, cells }: ErasedRecord, roles: readonly ColumnRole[]): string[] {
  return columns
    .filter(({ role }) => roles.includes(role))
    .map(({ index }) => (cells[index] ?? '').trim())
    .filter((cell) => cell !== '');
}
