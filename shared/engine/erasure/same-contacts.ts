import { foldDigits } from '#base/fold-text.ts';
import { canonicalEmail } from '#domain/mailbox.ts';

/**
 * Of these values, those that are one of `staying` written another way: a phone that somebody who stays has too stays in
 * its national form as well, or a row set aside would lose what is theirs.
 */
export function sameContacts(
  values: readonly string[],
  staying: ReadonlySet<string>,
): ReadonlySet<string> {
  const contacts = new Set([...staying].map(contactOf).filter((contact) => contact !== null));
  if (contacts.size === 0) return staying;
  return new Set([
    ...staying,
    ...values.filter((value) => {
      const contact = contactOf(value);
      return contact !== null && contacts.has(contact);
    }),
  ]);
}

/** Digits at the end of a number that are the same with the code of the country and without it. */
const NUMBER_END = 9;
const NUMBER = /^\+?\d[\d\s().-]*$/;

function contactOf(value: string): string | null {
  if (value.includes('@')) return canonicalEmail(value.toLowerCase());
  const folded = foldDigits(value);
  return NUMBER.test(folded) ? folded.replace(/\D/g, '').slice(-NUMBER_END) : null;
}
