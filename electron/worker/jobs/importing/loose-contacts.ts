import type { RecordSignals } from '#domain/signal.ts';
import { normaliseEmails, normalisePhones } from '#engine/detection/index.ts';

/** Whatever is an e-mail or a phone in any of the cells. */
export function looseContacts(
  cells: readonly string[],
  country: string,
): Pick<RecordSignals, 'emails' | 'phones' | 'name'> {
  const emails = cells.flatMap((cell) => normaliseEmails(cell).emails);
  const phones = cells.flatMap((cell) =>
    cell.includes('@') ? [] : normalisePhones(cell, country).phones,
  );
  return { emails, phones, name: { first: null, middle: null, last: null, full: null } };
}
