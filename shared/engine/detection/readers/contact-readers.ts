import type { MappedColumn } from '#domain/source.ts';
import { refusalOfAddresses } from '#engine/consent/index.ts';
import type { CellReader } from './cell-reader.ts';
import type { DetectionContext } from '../detection-context.ts';
import { isNoValue } from '../numbers/identifier-rules.ts';
import { normaliseEmails } from '../contacts/normalise-email.ts';
import { normalisePhones } from '../contacts/normalise-phone.ts';
import { isPlaceholderPhone, isThrowAwayEmail } from '../contacts/placeholder-contacts.ts';
import { addMark, addOnce } from '../record-draft.ts';
import type { RecordDraft } from '../record-draft.ts';
import { isShortened } from '../contacts/spreadsheet-damage.ts';

export function emailReader(column: MappedColumn, context: DetectionContext): CellReader {
  const refusal = refusalOfAddresses(column, context.consentWords);
  return (cell, draft) => {
    const { emails, rejected } = normaliseEmails(cell);
    addOnce(draft.emails, emails);
    const isPhone = emails.length === 0 && addStrayPhones(cell, draft, context);
    if (refusal !== null && (isPhone || emails.length > 0)) draft.consent.push(refusal);
    const isThrowAway = emails.some((email) => isThrowAwayEmail(email, context.identifiers));
    const isUnread = rejected > 0 && !isPhone && !isNoValue(cell, context.identifiers);
    if (isThrowAway || isUnread) {
      const why = isUnread ? 'contact.invalid_email' : 'contact.throw_away';
      addMark(draft, 'invalid_email', { column: column.index, why });
    }
  };
}

export function phoneReader(column: MappedColumn, context: DetectionContext): CellReader {
  const refusal = refusalOfAddresses(column, context.consentWords);
  return (cell, draft) => {
    const { phones, rejected } = normalisePhones(cell, context.country);
    const own = phones.filter((phone) => !isPlaceholderPhone(phone));
    addOnce(draft.phones, own);
    const isEmail = phones.length === 0 && addStrayEmails(cell, draft, context);
    if (refusal !== null && (isEmail || phones.length > 0)) draft.consent.push(refusal);
    const isMadeUp = own.length < phones.length;
    const isUnread = rejected > 0 && !isEmail && !isNational(cell, context.country);
    if (isMadeUp || (isUnread && !isNoValue(cell, context.identifiers))) {
      const why = isShortened(cell) ? 'contact.damaged_phone' : 'contact.invalid_phone';
      addMark(draft, 'invalid_phone', { column: column.index, why });
    }
  };
}

const NO_COUNTRY = 'ZZ';
const NATIONAL = /^\s*\(?\d[\d\s()./-]*$/;

/** `07700 900123` where nobody said of which country: not known, which is not the same as wrong. */
function isNational(cell: string, country: string): boolean {
  if (country !== NO_COUNTRY || !NATIONAL.test(cell)) return false;
  const digits = cell.replaceAll(/\D/g, '');
  return digits.length >= 7 && digits.length <= 12 && new Set(digits).size > 2;
}

/** One column of contacts often holds both: whoever said no must be known by either. True where all of the cell is read. */
function addStrayPhones(cell: string, draft: RecordDraft, { country }: DetectionContext): boolean {
  if (cell.includes('@')) return false;
  const { phones, rejected } = normalisePhones(cell, country);
  if (phones.length === 0 || rejected > 0 || phones.some(isPlaceholderPhone)) return false;
  addOnce(draft.phones, phones);
  return true;
}

function addStrayEmails(
  cell: string,
  draft: RecordDraft,
  { identifiers }: DetectionContext,
): boolean {
  if (!cell.includes('@')) return false;
  const { emails, rejected } = normaliseEmails(cell);
  const isRead = emails.length > 0 && rejected === 0;
  if (!isRead || emails.some((email) => isThrowAwayEmail(email, identifiers))) return false;
  addOnce(draft.emails, emails);
  return true;
}

/** Says that there is a guardian, and which numbers are not the person's own. */
export function guardianPhoneReader(
  column: MappedColumn,
  { identifiers, country }: DetectionContext,
): CellReader {
  return (cell, draft) => {
    if (isNoValue(cell, identifiers)) return;
    addOnce(draft.guardianPhones, normalisePhones(cell, country).phones);
    addMark(draft, 'guardian', { column: column.index, why: 'guardian.column' });
  };
}
