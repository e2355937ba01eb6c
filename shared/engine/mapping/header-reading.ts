import type { ColumnRole } from '#domain/column-role.ts';
import type { Channel, Polarity } from '#domain/consent.ts';
import { conceptsOf, type HeaderConcepts } from './header-concepts.ts';
import type { HeaderReading } from './header-consent.ts';
import { readHeaderWords } from './header-role.ts';
import { compactKey } from './header-words.ts';
import type { ExportProfile } from './export-profile.ts';
import type { Vocabulary } from './vocabulary.ts';

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

/** A header by itself: known export first, then the whole header, then its words. */
export function readHeader(
  header: string,
  vocabulary: Vocabulary,
  profile: ExportProfile | null,
  language: string | null,
): ReadHeader {
  const concepts = conceptsOf(header, vocabulary);
  const meaningless = concepts.tokens.every((token) => vocabulary.formNames.has(token));
  const byWords = readHeaderWords(concepts);
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
