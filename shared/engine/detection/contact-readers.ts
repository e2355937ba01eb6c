import type { MappedColumn } from '#domain/source.ts';
import { refusalOfAddresses } from '#engine/consent/index.ts';
import type { CellReader } from './cell-reader.ts';
import type { DetectionContext } from './detection-context.ts';
import { isNoValue } from './identifier-rules.ts';
import { normaliseEmails } from './normalise-email.ts';
import { normalisePhones } from './normalise-phone.ts';
import { isPlaceholderPhone, isThrowAwayEmail } from './placeholder-contacts.ts';
import { addMark, addOnce } from './record-draft.ts';
import { isShortened } from './spreadsheet-damage.ts';

export function emailReader(
  column: MappedColumn,
  { identifiers, consentWords }: DetectionContext,
): CellReader {
  const refusal = refusalOfAddresses(column, consentWords);
  return (cell, draft) => {
    const { emails, rejected } = normaliseEmails(cell);
    addOnce(draft.emails, emails);
    if (refusal !== null && emails.length > 0) draft.consent.push(refusal);
    const isThrowAway = emails.some((email) => isThrowAwayEmail(email, identifiers));
    if (isThrowAway || (rejected > 0 && !isNoValue(cell, identifiers))) {
      addMark(draft, 'invalid_email', { column: column.index, why: 'contact.invalid_email' });
    }
  };
}

export function phoneReader(
  column: MappedColumn,
  { identifiers, country, consentWords }: DetectionContext,
): CellReader {
  const refusal = refusalOfAddresses(column, consentWords);
  return (cell, draft) => {
    const { phones, rejected } = normalisePhones(cell, country);
    if (refusal !== null && phones.length > 0) draft.consent.push(refusal);
    const own = phones.filter((phone) => !isPlaceholderPhone(phone));
    addOnce(draft.phones, own);
    const isMadeUp = own.length < phones.length;
    if (isMadeUp || (rejected > 0 && !isNoValue(cell, identifiers))) {
      const why = isShortened(cell) ? 'contact.damaged_phone' : 'contact.invalid_phone';
      addMark(draft, 'invalid_phone', { column: column.index, why });
    }
  };
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
