import type { MatchEvidenceCode } from '#domain/match.ts';
import type { DayRange } from '#domain/partial-date.ts';
import { mailboxOf } from '#domain/mailbox.ts';
import { isOfficeAddress } from './office-address.ts';
import { masculine } from './match-words.ts';
import type { NameBook } from './name-book.ts';
import type { NameKeys } from './name-keys.ts';
import { skeletonOf } from './word-sounds.ts';

/** What of a record may be alike with another's although no e-mail, phone or id is the same. */
export type AlikeSubject = {
  readonly name: NameKeys;
  readonly birth: DayRange | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly address: number; // the same number for the same address; 0: none
};

/** Digits at the end of a number that are the same however the country is written. */
const PHONE_END = 8;
/** A shorter part before the @ says too little: `anna@` is everywhere. */
const MIN_LOCAL = 6;

/**
 * Under which texts a record is looked up: how its name sounds, together with the birth date, the address, the end of a
 * phone, the part before the @. Records that share one are compared; none for a record without two words of name.
 */
export function alikeKeys(book: NameBook, subject: AlikeSubject): string[] {
  const { ends, locals, birth, address } = alikeMarks(book, subject);
  return [...ends, ...locals, birth, address].filter((key) => key !== null);
}

/** The same, by what they were made of: two records without an end and a local part in common share no contact. */
export type AlikeMarks = {
  readonly ends: readonly string[];
  readonly locals: readonly string[];
  readonly birth: string | null;
  readonly address: string | null;
};

export function alikeMarks(book: NameBook, subject: AlikeSubject): AlikeMarks {
  const name = nameCode(book, subject.name);
  if (name === null) return NO_MARKS;
  const { birth, address } = subject;
  return {
    ends: phoneEnds(subject).map((end) => `${name}p${end}`),
    locals: localParts(subject).map((local) => `${name}e${local}`),
    birth: birth !== null && birth.from === birth.to ? `${name}b${birth.from}` : null,
    address: address === 0 ? null : `${name}a${address}`,
  };
}

const NO_MARKS: AlikeMarks = { ends: [], locals: [], birth: null, address: null };

/** What two records have in common besides name and birth, apart from values that are the same. */
export function alikeEvidence(a: AlikeSubject, b: AlikeSubject): MatchEvidenceCode[] {
  const codes: MatchEvidenceCode[] = [];
  const havePhones = a.phones.length > 0 && b.phones.length > 0;
  if (havePhones && !sharesAny(a.phones, b.phones) && sharesAny(phoneEnds(a), phoneEnds(b))) {
    codes.push('contact.phone_end');
  }
  const haveEmails = a.emails.length > 0 && b.emails.length > 0;
  const mailboxes = haveEmails ? [a, b].map(({ emails }) => emails.map(mailboxOf)) : [];
  if (
    haveEmails &&
    !sharesAny(mailboxes[0] ?? [], mailboxes[1] ?? []) &&
    sharesAny(localParts(a), localParts(b))
  ) {
    codes.push('contact.email_name');
  }
  if (a.address !== 0 && a.address === b.address) codes.push('contact.address');
  return codes;
}

/** Equal names share their keys, and so their code. */
const codes = new WeakMap<NameBook, WeakMap<NameKeys, string | null>>();

function nameCode(book: NameBook, name: NameKeys): string | null {
  const ofBook = codes.get(book) ?? new WeakMap<NameKeys, string | null>();
  codes.set(book, ofBook);
  const known = ofBook.get(name);
  if (known !== undefined) return known;
  const code = codeOf(book, name);
  ofBook.set(name, code);
  return code;
}

/** First consonants of given and family name, in whichever order they stand; null where the name is one word. */
function codeOf(book: NameBook, { given, family, loose }: NameKeys): string | null {
  const telling = loose.filter((word) => !book.isCommonWord(word));
  const words = telling.length > 1 ? telling : loose;
  const first = given[0] ?? words[0];
  const last = family.at(-1) ?? words.at(-1);
  if (first === undefined || last === undefined) return null;
  if (given.length + family.length < 2 && words.length < 2) return null;
  const [one, other] = [wordCode(book, first), wordCode(book, last)];
  return one < other ? one + other : other + one;
}

function wordCode(book: NameBook, word: string): string {
  return skeletonOf(book.headOf(word) ?? masculine(word)).charAt(0) || '-';
}

function phoneEnds({ phones }: AlikeSubject): string[] {
  return phones.filter((phone) => phone.length > PHONE_END).map((phone) => phone.slice(-PHONE_END));
}

function localParts({ emails }: AlikeSubject): string[] {
  return emails
    .filter((email) => !isOfficeAddress(email))
    .map((email) => mailboxOf(email).split('@')[0]?.replaceAll('.', '') ?? '')
    .filter((local) => local.length >= MIN_LOCAL);
}

function sharesAny(a: readonly string[], b: readonly string[]): boolean {
  return a.some((value) => b.includes(value));
}
