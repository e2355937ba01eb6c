import { createHash } from 'node:crypto';
import type { Result } from '#base/result.ts';
import type { ContactListForm } from '#domain/contact-list-form.ts';
import type { Problem } from '#domain/problem.ts';
import type { FingerprintKind, FingerprintSubject } from '#domain/suppression.ts';
import { fingerprintSubjects } from '#engine/suppression/index.ts';
import type { Identifiers } from '#engine/suppression/index.ts';
import type { SuppressionLookup } from '#store/erasure/suppression.ts';
import { walkContactRows } from './contact-rows.ts';
import type { ContactRowsAbout } from './contact-rows.ts';

export type ListedAddresses = { readonly emails: Set<string>; readonly phones: Set<string> };

/**
 * The e-mails and phones of a file that are on the list. An address that a family shares is listed with one name only,
 * and stays out: excluded as such it would silence the others.
 */
export async function findListedAddresses(
  path: string,
  about: ContactRowsAbout,
  lookup: SuppressionLookup,
): Promise<Result<ListedAddresses, Problem>> {
  const found: ListedAddresses = { emails: new Set(), phones: new Set() };
  const walked = await walkContactRows(path, about, (_row, signals) => {
    const ofPerson = lookup.find(
      fingerprintSubjects(signals).filter(({ kind }) => kind === 'name_birth'),
    );
    const isListed = (one: Identifiers, shared: FingerprintKind): boolean => {
      const subjects = fingerprintSubjects(one);
      const alone = subjects.filter(isAlone);
      if (lookup.find(alone) !== null) return true;
      return (
        ofPerson !== null && lookup.find(subjects.filter(({ kind }) => kind === shared)) === null
      );
    };
    const { emails, phones, name } = signals;
    for (const email of emails)
      if (isListed({ emails: [email], phones: [], name }, 'email_name')) found.emails.add(email);
    for (const phone of phones)
      if (isListed({ emails: [], phones: [phone], name }, 'phone_name')) found.phones.add(phone);
  });
  return walked.ok ? { ok: true, value: found } : walked;
}

function isAlone({ kind }: FingerprintSubject): boolean {
  return kind === 'email' || kind === 'phone';
}

/**
 * One address a line, sorted. Hashes are of the lower-case e-mail and of the phone in international form, once with its
 * plus sign and once without: advertising platforms ask for one or the other.
 */
export function addressTable(
  { emails, phones }: ListedAddresses,
  form: Exclude<ContactListForm, 'fingerprints'>,
): string {
  const write = (text: string): string =>
    form === 'plain' ? text : createHash(form).update(text, 'utf8').digest('hex');
  const end = form === 'plain' ? '' : `_${form}`;
  const lines = [
    ...[...emails].map((email) => `${write(email)},,`),
    ...[...phones].map((phone) => `,${write(phone)},${write(phone.replace(/^\+/, ''))}`),
  ].sort();
  return [`email${end},phone${end},phone_digits${end}`, ...lines, ''].join('\r\n');
}
