import { createHash } from 'node:crypto';
import type { Result } from '#base/result.ts';
import type { ContactListForm } from '#domain/contact-list-form.ts';
import type { Problem } from '#domain/problem.ts';
import type { FingerprintKind, FingerprintSubject } from '#domain/suppression.ts';
import { mailboxOf } from '#domain/mailbox.ts';
import { fingerprintSubjects } from '#engine/suppression/index.ts';
import type { Identifiers } from '#engine/suppression/index.ts';
import type { SuppressionLookup } from '#store/erasure/suppression.ts';
import { openRefusalLookup } from '#store/judging/refused-contacts.ts';
import { walkContactRows } from './contact-rows.ts';
import type { ContactRowsAbout } from './contact-rows.ts';

export type ListedAddresses = { readonly emails: Set<string>; readonly phones: Set<string> };

type IsRefused = ReturnType<typeof openRefusalLookup>;

/** By which contact somebody of a row is known to have said no in the lists of the workspace. */
export function refusedBy(
  { emails, phones }: Pick<Identifiers, 'emails' | 'phones'>,
  isRefused: IsRefused,
): 'email' | 'phone' | null {
  if (emails.some((email) => isRefused({ kind: 'email', value: mailboxOf(email) }))) return 'email';
  return phones.some((value) => isRefused({ kind: 'phone', value })) ? 'phone' : null;
}

/**
 * The e-mails and phones of a file that are on the list, or whose owner said no in a list of the workspace. An address that a family shares is listed with one name only,
 * and stays out: excluded as such it would silence the others.
 */
export async function findListedAddresses(
  path: string,
  about: ContactRowsAbout,
  lookup: SuppressionLookup,
): Promise<Result<ListedAddresses, Problem>> {
  const found: ListedAddresses = { emails: new Set(), phones: new Set() };
  const isRefused = openRefusalLookup(about.store);
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
      if (
        isRefused({ kind: 'email', value: mailboxOf(email) }) ||
        isListed({ emails: [email], phones: [], name }, 'email_name')
      )
        found.emails.add(email);
    for (const phone of phones)
      if (
        isRefused({ kind: 'phone', value: phone }) ||
        isListed({ emails: [], phones: [phone], name }, 'phone_name')
      )
        found.phones.add(phone);
  });
  return walked.ok ? { ok: true, value: found } : walked;
}

function isAlone({ kind }: FingerprintSubject): boolean {
  return kind === 'email' || kind === 'phone';
}

const HASHED_WITHOUT_DOTS = '@gmail.com';

/** Some platforms take the dots out of a Gmail address before they hash it, and its tag, and others do not. */
function hashedForms(email: string): readonly string[] {
  const mailbox = mailboxOf(email);
  if (!mailbox.endsWith(HASHED_WITHOUT_DOTS)) return [email];
  const at = email.lastIndexOf('@');
  return [...new Set([email, email.slice(0, at).replaceAll('.', '') + email.slice(at), mailbox])];
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
    ...[...emails]
      .flatMap((email) => (form === 'plain' ? [email] : hashedForms(email)))
      .map((email) => `${write(email)},,`),
    ...[...phones].map((phone) => `,${write(phone)},${write(phone.replace(/^\+/, ''))}`),
  ].sort();
  return [`email${end},phone${end},phone_digits${end}`, ...lines, ''].join('\r\n');
}
