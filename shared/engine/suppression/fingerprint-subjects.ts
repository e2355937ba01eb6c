import { toCalendarDay, toIsoDay } from '#domain/day.ts';
import type { Day } from '#domain/day.ts';
import { canonicalEmail } from '#domain/mailbox.ts';
import type { RecordSignals } from '#domain/signal.ts';
import type { FingerprintSubject } from '#domain/suppression.ts';
import { nameKeys, wordSound } from '#engine/identity/index.ts';
import type { NameKeys } from '#engine/identity/index.ts';
import { easedName } from './eased-name.ts';
import {
  distinctTexts,
  heardNames,
  isWhole,
  namesToList,
  namesToRecognise,
} from './recognised-names.ts';
import type { HeardNames } from './recognised-names.ts';

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

/** The same for many records: the mailboxes behind the e-mails are worked out once. */
export type SharedContacts = {
  readonly mailboxes: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
};

export function sharedContacts({ emails, phones }: ContactValues): SharedContacts {
  return { mailboxes: new Set(Array.from(emails, canonicalEmail)), phones };
}

/**
 * Everything under which a record could be on the suppression list (normal forms of version NORMALISER_VERSION): each
 * e-mail as it is and as the mailbox behind it, each phone, and each of them together with the name, for values
 * that were shared when they were listed; the name, as it is and as it is heard, with the date of birth, with the end of
 * each phone and with the row id of its system. Distinct, in a stable order. A date of two readings is looked for as both.
 * Who asks for many rows hands on a `hear` that remembers.
 */
export function fingerprintSubjects(
  identifiers: Identifiers,
  hear = wordSound,
): FingerprintSubject[] {
  const keys = nameKeys(identifiers.name);
  const names = namesToRecognise(keys);
  const heard = heardAnyhow(keys, identifiers.name, hear);
  const ofBirth = [...names.filter(isWhole), ...heard.sounds, ...heard.lookedFor];
  return distinct([
    ...emailForms(identifiers.emails).flatMap((text) => [
      { kind: 'email' as const, text },
      ...names.map((name) => withName('email_name', text, name)),
    ]),
    ...distinctTexts(identifiers.phones).flatMap((text) => [
      { kind: 'phone' as const, text },
      ...names.map((name) => withName('phone_name', text, name)),
      ...heard.sounds.map((name) => withName('phone_name', phoneEnd(text), name)),
    ]),
    ...readingsOf(identifiers).flatMap((day) =>
      ofBirth.map((name) => withName('name_birth', toIsoDay(day), name)),
    ),
    ...rowIdOf(identifiers).flatMap((id) => names.map((name) => withName('record_name', id, name))),
    ...longIdOf(identifiers).flatMap((id) =>
      heard.sounds.map((name) => withName('record_name', id, name)),
    ),
    ...worldIdOf(identifiers).flatMap((id) =>
      names.map((name) => withName('record_name', id, name)),
    ),
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
 * row id, and only ever under the same name, in whatever script it is written; so is a phone that is written as one of
 * another country. Who asks for many rows hands on a `hear` that remembers.
 */
export function sharedSubjects(
  identifiers: Identifiers,
  shared: SharedContacts,
  hear = wordSound,
): FingerprintSubject[] {
  const keys = nameKeys(identifiers.name);
  const names = namesToList(keys);
  const heard = heardAnyhow(keys, identifiers.name, hear);
  return distinct([
    ...identifiers.emails.flatMap((email) =>
      shared.mailboxes.has(canonicalEmail(email))
        ? emailForms([email]).flatMap((text) =>
            names.map((name) => withName('email_name', text, name)),
          )
        : emailForms([email]).map((text) => ({ kind: 'email' as const, text })),
    ),
    ...identifiers.phones.flatMap((text) => [
      ...(shared.phones.has(text)
        ? names.map((name) => withName('phone_name', text, name))
        : [{ kind: 'phone' as const, text }]),
      ...heard.listedSounds.map((name) => withName('phone_name', phoneEnd(text), name)),
    ]),
    ...birthdaysOf(identifiers).flatMap((day) =>
      [...heard.listedSounds, ...heard.listed].map((name) =>
        withName('name_birth', toIsoDay(day), name),
      ),
    ),
    ...rowIdOf(identifiers).flatMap((id) => names.map((name) => withName('record_name', id, name))),
    ...longIdOf(identifiers).flatMap((id) =>
      heard.listedSounds.map((name) => withName('record_name', id, name)),
    ),
    ...worldIdOf(identifiers).flatMap((id) =>
      names.slice(0, 1).map((name) => withName('record_name', id, name)),
    ),
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

/** Shorter ones are row numbers: two lists of one shop can give the same one to two people of one name. */
const LEAST_ID = 6;

/** An id that says enough whatever its file is called; that of a program is known with the program already. */
function longIdOf({ recordKey, system }: Identifiers): string[] {
  const id = recordKey ?? '';
  const isOfFile = system?.startsWith('file ') ?? false;
  return isOfFile && id.length >= LEAST_ID ? [`\u0000${id}`] : [];
}

/** A UUID, or another id that no second program gives: of so many signs, figures and letters among them. */
const LEAST_WORLD_ID = 15;

/** With the given name alone, whatever the list is: the id of a company stands beside each who works there. */
function worldIdOf({ recordKey }: Identifiers): string[] {
  const id = recordKey ?? '';
  const isTelling = id.length >= LEAST_WORLD_ID && /\d/.test(id) && /\p{L}/u.test(id);
  return isTelling ? [`\u0000\u0000${id}`] : [];
}

/** As it is written, and where it has letters that other lists write as two, as those write it. */
function heardAnyhow(
  keys: NameKeys,
  name: Identifiers['name'],
  hear: typeof wordSound,
): HeardNames {
  const heard = heardNames(keys, hear);
  const eased = easedName(name);
  if (eased === null) return heard;
  const more = heardNames(nameKeys(eased), hear);
  return {
    ...heard,
    sounds: distinctTexts([...heard.sounds, ...more.sounds]),
    listedSounds: distinctTexts([...heard.listedSounds, ...more.listedSounds]),
  };
}

/** Digits at the end of a phone that are the same however its country was read. */
const PHONE_END = 8;

export function phoneEnd(phone: string): string {
  return `…${phone.slice(-PHONE_END)}`;
}

function emailForms(emails: readonly string[]): string[] {
  return distinctTexts(emails.flatMap((email) => [email, canonicalEmail(email)]));
}

function withName(
  kind: 'email_name' | 'phone_name' | 'name_birth' | 'record_name',
  value: string,
  name: string,
): FingerprintSubject {
  return { kind, text: `${value}\n${name}` };
}

function distinct(subjects: readonly FingerprintSubject[]): FingerprintSubject[] {
  const byKey = new Map(subjects.map((subject) => [`${subject.kind}\n${subject.text}`, subject]));
  return [...byKey.values()].filter(({ text }) => text !== '');
}
