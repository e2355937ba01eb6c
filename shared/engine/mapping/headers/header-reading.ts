import type { ColumnRole } from '#domain/column-role.ts';
import type { Channel, Polarity } from '#domain/consent.ts';
import { conceptsOf, type HeaderConcepts } from './header-concepts.ts';
import type { HeaderReading } from './header-consent.ts';
import { readHeaderWords } from './header-role.ts';
import { compactKey, headerTokens } from '../words/header-words.ts';
import type { ExportProfile } from '../profiles/export-profile.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

export type ReadHeader = {
  readonly concepts: HeaderConcepts;
  readonly reading: HeaderReading | null;
  /** The word lists know the whole header under more than one role; `reading` is the likeliest. */
  readonly rivals: readonly ColumnRole[];
  readonly meaningless: boolean;
  readonly fromProfile: boolean;
};

const channelByRole: Partial<Record<ColumnRole, Channel>> = {
  consent_email: 'email',
  consent_sms: 'sms',
  consent_phone: 'phone',
  consent_whatsapp: 'whatsapp',
  consent_post: 'post',
};

export type HeaderSurroundings = {
  readonly vocabulary: Vocabulary;
  readonly profile: ExportProfile | null;
  readonly language: string | null;
  /** Most cells are days: a header that names an event then means the day of it. */
  readonly dated: boolean;
};

/** A header by itself: known export first, then the whole header, then its words. */
export function readHeader(header: string, surroundings: HeaderSurroundings): ReadHeader {
  const { vocabulary, profile, language } = surroundings;
  const { concepts, byWords } = readWords(header, surroundings);
  const meaningless = concepts.tokens.every((token) => vocabulary.formNames.has(token));
  const base = { concepts, meaningless, rivals: [], fromProfile: false };
  const known = profile?.columns.get(compactKey(header));
  if (known !== undefined) {
    return { ...base, fromProfile: true, reading: { ...known, strength: 0.96, doubtful: false } };
  }
  const exact = vocabulary.exact.get(compactKey(header));
  if (exact === undefined) return { ...base, reading: byWords };
  const roles = rankRoles(exact, language, byWords);
  const role = roles[0] ?? 'ignore';
  const foreign = language !== null && !(exact.get(role) ?? []).includes(language);
  const strength = roles.length > 1 || foreign ? 0.85 : 0.95;
  return { ...base, rivals: roles.slice(1), reading: asReading(role, concepts, byWords, strength) };
}

type WordReading = {
  readonly concepts: HeaderConcepts;
  readonly byWords: HeaderReading | null;
};

/** The words as they stand; then without what stands before a colon; then with typing faults mended. */
function readWords(header: string, surroundings: HeaderSurroundings): WordReading {
  const bare = withoutPrefix(header, surroundings);
  const plain = readParts(bare, { ...surroundings, mendTypos: false });
  if (plain.byWords !== null || plain.concepts.understood === 1) return plain;
  const mended = readParts(bare, { ...surroundings, mendTypos: true });
  return mended.byWords === null ? plain : mended;
}

type PartContext = HeaderSurroundings & { readonly mendTypos: boolean };

function readParts(header: string, context: PartContext): WordReading {
  const whole = readPart(header, context);
  const halves = halvesOf(header);
  if (halves === null || isConsentByChannel(whole.byWords)) return whole;
  const [first, second] = halves.map((half) => readPart(half, context));
  if (first === undefined || second === undefined) return whole;
  return strongerOf(first, second);
}

function readPart(header: string, context: PartContext): WordReading {
  const concepts = conceptsOf(header, context);
  const byWords = readHeaderWords(concepts);
  // "Last spoke": over days the English word is no family name.
  const isOpen =
    byWords === null ||
    byWords.role === 'visits_count' ||
    byWords.role === 'last_name' ||
    // "Consent signed" over days: when it was.
    (byWords.role === 'consent_general' && concepts.has('signed')) ||
    // "Last photo session": the last of what the list is of no use for otherwise.
    (byWords.role === 'ignore' && concepts.has('last'));
  if (!context.dated || !isOpen || concepts.tokens.length === 0) return { concepts, byWords };
  const dated = concepts.also('date').also('dated');
  return { concepts: dated, byWords: readHeaderWords(dated) ?? byWords };
}

/** "Θέλει προσφορές (email)": the Latin half names the channel, and translates nothing. */
function isConsentByChannel(reading: HeaderReading | null): boolean {
  if (reading === null || reading.channel === null) return false;
  return reading.role === 'opt_out' || reading.role.startsWith('consent_');
}

const HALVES = /^(.+?)\s*[/|(–—]\s*(.+?)\)?$/u;
const LATIN = /\p{Script=Latin}/u;
const OTHER = /(?!\p{Script=Latin})\p{L}/u;

/** "Телефон / Phone": one thing in two alphabets. */
function halvesOf(header: string): readonly [string, string] | null {
  const match = HALVES.exec(header);
  const [first, second] = [match?.[1] ?? '', match?.[2] ?? ''];
  const twoScripts =
    (LATIN.test(first) && !OTHER.test(first) && OTHER.test(second)) ||
    (OTHER.test(first) && LATIN.test(second) && !OTHER.test(second));
  // "SMS (да/нет)": the answers that are offered name nothing.
  const named = [first, second].every((half) => headerTokens(half).length > 0);
  return twoScripts && named ? [first, second] : null;
}

/** Two readings that agree make one; a yes beside a no is a question. */
function strongerOf(first: WordReading, second: WordReading): WordReading {
  const [one, other] = [first.byWords, second.byWords];
  if (one === null) return second;
  if (other === null) return first;
  if (one.role === other.role) {
    return { ...first, byWords: { ...one, channel: one.channel ?? other.channel } };
  }
  const [best, reading] = one.strength >= other.strength ? [first, one] : [second, other];
  const strength = Math.min(reading.strength, HALF_SURE);
  const doubtful = reading.doubtful || areOpposed(one.polarity, other.polarity);
  return { ...best, byWords: { ...reading, strength, doubtful } };
}

/** The two halves of a header name different things. */
const HALF_SURE = 0.85;

function areOpposed(one: Polarity | null, other: Polarity | null): boolean {
  return one !== null && other !== null && one !== other;
}

const PREFIX = /^([^:]{2,30})\s*(?::|\s[-–—]|>)\s+(?=\S)/u;
/** What may stand before a colon without adding anything: "Contact: E-mail 1", "Клиент - Телефон". */
const plainPrefix = ['customer', 'contact', 'glue', 'company'] as const;

function withoutPrefix(header: string, { vocabulary, language }: HeaderSurroundings): string {
  const match = PREFIX.exec(header);
  if (match === null) return header;
  const before = conceptsOf(match[1] ?? '', { vocabulary, language, mendTypos: false });
  // "Privacy letter of May 2018: may we contact you?": the paper on which was asked is no way of contact.
  if (/[?？؟]\s*$/u.test(header) && before.has('processing', 'consent', 'signed'))
    return header.slice(match[0].length);
  const plain = before.understood === 1 && before.tokens.length <= 2 && before.has(...plainPrefix);
  return plain && !before.has('guardian', 'child', 'id', 'staff')
    ? header.slice(match[0].length)
    : header;
}

/** The file's own language first, then what the words say, then how many languages agree. */
function rankRoles(
  exact: ReadonlyMap<ColumnRole, readonly string[]>,
  language: string | null,
  byWords: HeaderReading | null,
): ColumnRole[] {
  const score = (role: ColumnRole): number => {
    const languages = exact.get(role) ?? [];
    const own = language !== null && languages.includes(language) ? 100 : 0;
    return own + (byWords?.role === role ? 2 : 0) + languages.length;
  };
  const roles = [...exact.keys()].sort((a, b) => score(b) - score(a));
  const best = roles[0];
  const elsewhere = (role: ColumnRole): boolean =>
    language !== null &&
    best !== undefined &&
    (exact.get(best) ?? []).includes(language) &&
    !(exact.get(role) ?? []).includes(language);
  return roles.filter((role) => role === best || !elsewhere(role));
}

function asReading(
  role: ColumnRole,
  concepts: HeaderConcepts,
  byWords: HeaderReading | null,
  strength: number,
): HeaderReading {
  const channel =
    channelByRole[role] ??
    (isDatedRole(role) || role === 'opt_out' ? (byWords?.channel ?? null) : null);
  const bareBlock =
    role === 'opt_out' && concepts.has('block') && !concepts.has('optout', 'suppress', 'marketing');
  return {
    role,
    channel,
    polarity: polarityOf(role),
    strength: bareBlock ? 0.6 : strength,
    doubtful: bareBlock,
  };
}

function isDatedRole(role: ColumnRole): boolean {
  return role === 'consent_date' || role === 'consent_withdrawn_date';
}

/** Which way a yes points in a column of this role; null where it holds no flags. */
export function polarityOf(role: ColumnRole): Polarity | null {
  if (role === 'opt_out') return 'negative';
  return role.startsWith('consent_') && !/_(?:date|source)$/.test(role) && !isDatedRole(role)
    ? 'positive'
    : null;
}
