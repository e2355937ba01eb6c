import type { MatchEvidenceCode } from '#domain/match.ts';
import type { NameBook } from './name-book.ts';
import type { WordMatch, WordMatcher } from './match-words.ts';

export type NameCode = Extract<MatchEvidenceCode, `name.${string}`>;
export type GivenMatch = WordMatch | 'part' | 'missing';
export type FamilyMatch = 'same' | 'other' | 'misspelt' | 'initial' | 'missing' | 'differ';

/** What the comparison needs to know of words. */
export type NameSense = { readonly words: WordMatcher; readonly book: NameBook };

/** What given and family name come to together. */
export function combine(given: GivenMatch, family: FamilyMatch): NameCode {
  if (given === 'differ' || given === 'missing') return 'name.differs';
  if (family === 'differ') return OF_OTHER_FAMILY[given];
  if (family === 'missing' || family === 'initial') return OF_UNKNOWN_FAMILY[given];
  if (given === 'misspelt' && family === 'misspelt') return 'name.garbled';
  if (given !== 'same') return OF_SAME_FAMILY[given];
  if (family === 'misspelt') return 'name.misspelt';
  return family === 'other' ? 'name.other_spelling' : 'name.same';
}

type Given = Exclude<GivenMatch, 'differ' | 'missing'>;

const OF_SAME_FAMILY: Readonly<Record<Given, NameCode>> = {
  same: 'name.same',
  other: 'name.other_spelling',
  nickname: 'name.nickname',
  misspelt: 'name.misspelt',
  garbled: 'name.garbled',
  ambiguous: 'name.ambiguous_nickname',
  unsure: 'name.unsure',
  initial: 'name.initial',
  part: 'name.part',
};
const OF_UNKNOWN_FAMILY: Readonly<Record<Given, NameCode>> = {
  ...OF_SAME_FAMILY,
  same: 'name.given_only',
  other: 'name.given_only',
  misspelt: 'name.unsure',
  garbled: 'name.unsure',
};
const OF_OTHER_FAMILY: Readonly<Record<Given, NameCode>> = {
  same: 'name.family_changed',
  other: 'name.family_changed',
  nickname: 'name.unsure',
  misspelt: 'name.differs',
  garbled: 'name.differs',
  ambiguous: 'name.differs',
  unsure: 'name.differs',
  initial: 'name.differs',
  part: 'name.differs',
};
