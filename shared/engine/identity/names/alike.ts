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
  return alikeMarks(book, subject).keys;
}

/** The same, and of what they were made: two records without an end and a local part in common share no contact. */
export type AlikeMarks = {
  readonly keys: string[];
  readonly ends: readonly string[];
  readonly locals: readonly string[];
};

export function alikeMarks(book: NameBook, subject: AlikeSubject): AlikeMarks {
  const name = nameCode(book, subject.name);
  if (name === null) return NO_MARKS;
  const { birth, address } = subject;
  const [ends, locals] = [phoneEnds(subject), localParts(subject)];
  const keys = ends.map((end) => `${name}p${end}`);
  for (const local of locals) keys.push(`${name}e${local}`);
  if (birth !== null && birth.from === birth.to) keys.push(`${name}b${birth.from}`);
  if (address !== 0) keys.push(`${name}a${address}`);
  return { keys, ends, locals };
}

const NO_MARKS: AlikeMarks = { keys: [], ends: [], locals: [] };

/** What two records have in common besides name and birth, apart from values that are the same. */
export function alikeEvidence(a: AlikeSubject, b: AlikeSubject): MatchEvidenceCode[] {
  const codes: MatchEvidenceCode[] = [];
  if (!sharesAny(a.phones, b.phones) && sharesAny(phoneEnds(a), phoneEnds(b))) {
    codes.push('contact.phone_end');
  }
  const mailboxes = [a, b].map(({ emails }) => emails.map(mailboxOf));
  if (
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
