import { toCalendarDay, toIsoDay } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import type { RecordSignals } from '#domain/signal.ts';
import type { FingerprintSubject } from '#domain/suppression.ts';
import { nameKeys } from '#engine/identity/index.ts';
import type { NameKeys } from '#engine/identity/index.ts';
import { canonicalEmail } from './canonical-email.ts';

/** What a record gives to be recognised by: normalised e-mails and phones, the name, the birth, the row id of a system. */
export type Identifiers = Pick<RecordSignals, 'emails' | 'phones' | 'name'> &
  Partial<Pick<RecordSignals, 'birth' | 'recordKey'>> & {
    readonly system?: string; // that the row ids come from
  };

/** Normalised e-mails and phones that people who stay also have. */
export type ContactValues = {
  readonly emails: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
};

/**
 * Everything under which a record could be on the suppression list (normal forms of version NORMALISER_VERSION): each
 * e-mail as it is and as the mailbox behind it, each phone, and each of them together with the name, for values
 * that were shared when they were listed; the name with the date of birth, and with the row id of its system. Distinct,
 * in a stable order. A date of two readings is looked for as both.
 */
export function fingerprintSubjects(identifiers: Identifiers): FingerprintSubject[] {
  const names = namesToRecognise(nameKeys(identifiers.name));
  return distinct([
    ...emailForms(identifiers.emails).flatMap((text) => [
      { kind: 'email' as const, text },
      ...names.map((name) => withName('email_name', text, name)),
    ]),
    ...distinctTexts(identifiers.phones).flatMap((text) => [
      { kind: 'phone' as const, text },
      ...names.map((name) => withName('phone_name', text, name)),
    ]),
    ...readingsOf(identifiers).flatMap((day) =>
      names.filter(isWhole).map((name) => withName('name_birth', toIsoDay(day), name)),
    ),
    ...rowIdOf(identifiers).flatMap((id) => names.map((name) => withName('record_name', id, name))),
  ]);
}

/** Whether there is anything at all, without making it up: what decides for nearly every record are its contacts. */
export function isRecognisable(identifiers: Identifiers): boolean {
  const { emails, phones } = identifiers;
  return (
    emails.some((text) => text !== '') ||
    phones.some((text) => text !== '') ||
    fingerprintSubjects(identifiers).length > 0
  );
}

/**
 * What is put on the list for somebody who goes. A value that somebody who stays also has never stands alone: it is
 * listed with the name of the one who goes, and not at all where there is no name, so that a family is not
 * silenced by one of its members. Whoever comes back with another e-mail and phone is known by the date of birth or the
 * row id, and only ever under the same name.
 */
export function sharedSubjects(
  identifiers: Identifiers,
  shared: ContactValues,
): FingerprintSubject[] {
  const names = namesToList(nameKeys(identifiers.name));
  const sharedMailboxes = new Set([...shared.emails].map(canonicalEmail));
  return distinct([
    ...identifiers.emails.flatMap((email) =>
      sharedMailboxes.has(canonicalEmail(email))
        ? emailForms([email]).flatMap((text) =>
            names.map((name) => withName('email_name', text, name)),
          )
        : emailForms([email]).map((text) => ({ kind: 'email' as const, text })),
    ),
    ...identifiers.phones.flatMap((text) =>
      shared.phones.has(text)
        ? names.map((name) => withName('phone_name', text, name))
        : [{ kind: 'phone' as const, text }],
    ),
    ...birthdaysOf(identifiers).flatMap((day) =>
      wholeNames(nameKeys(identifiers.name)).map((name) =>
        withName('name_birth', toIsoDay(day), name),
      ),
    ),
    ...rowIdOf(identifiers).flatMap((id) => names.map((name) => withName('record_name', id, name))),
  ]);
}

/** The day, or both that it can be read as. The first of January is what forms and programs put where nothing is known. */
function birthdaysOf(identifiers: Identifiers): Day[] {
  return readingsOf(identifiers).filter((day) => {
    const { month, dayOfMonth } = toCalendarDay(day);
    return month > 1 || dayOfMonth > 1;
  });
}

function readingsOf({ birth }: Identifiers): readonly Day[] {
  if (birth?.date.kind === 'day') return [birth.date.day];
  return birth?.date.kind === 'readings' ? birth.date.days : [];
}

function rowIdOf({ recordKey, system }: Identifiers): string[] {
  const id = recordKey ?? '';
  return id === '' || system === undefined ? [] : [`${system}\u0000${id}`];
}

/** First and family name together; any two words of a name of which nothing says which is which. */
function wholeNames(keys: NameKeys): string[] {
  const pairs = keys.loose.flatMap((one, at) =>
    keys.loose.slice(at + 1).map((other) => pairOf(one, other)),
  );
  return distinctTexts([...namesToList(keys), ...pairs]).filter(isWhole);
}

function isWhole(name: string): boolean {
  return name.includes(' ');
}

function emailForms(emails: readonly string[]): string[] {
  return distinctTexts(emails.flatMap((email) => [email, canonicalEmail(email)]));
}

/** The given name where it is known; else all words of the name, because any of them may be the family's. */
function namesToList({ given, family, loose }: NameKeys): string[] {
  const [first] = given;
  if (first !== undefined) {
    const [last] = family;
    return last === undefined ? [first] : [first, pairOf(first, last)];
  }
  return loose.length > 0 ? [[...loose].sort().join(' ')] : [];
}

/** Every form under which `namesToList` can have listed somebody of this name. */
function namesToRecognise({ given, family, loose }: NameKeys): string[] {
  const [first] = given;
  if (first !== undefined) {
    return distinctTexts([first, ...family.map((last) => pairOf(first, last))]);
  }
  const pairs = loose.flatMap((one, at) => loose.slice(at + 1).map((other) => pairOf(one, other)));
  return distinctTexts(
    [...loose, ...pairs, [...loose].sort().join(' ')].filter((name) => name !== ''),
  );
}

function pairOf(one: string, other: string): string {
  return [one, other].sort().join(' ');
}

function withName(
  kind: 'email_name' | 'phone_name' | 'name_birth' | 'record_name',
  value: string,
  name: string,
): FingerprintSubject {
  return { kind, text: `${value}\n${name}` };
}

function distinctTexts(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => text !== '');
}

function distinct(subjects: readonly FingerprintSubject[]): FingerprintSubject[] {
  const byKey = new Map(subjects.map((subject) => [`${subject.kind}\n${subject.text}`, subject]));
  return [...byKey.values()].filter(({ text }) => text !== '');
}
