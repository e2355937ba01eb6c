/** What speaks for or against two records being one person. Each code has its sentence with the messages. */
export const matchEvidenceCodes = [
  'contact.record_id',
  'contact.email',
  'contact.phone',
  'contact.shared', // an address or number that several families use, or an office
  'contact.crowd', // a number or address of so many that it says nearly nothing
  'contact.phone_end', // the last eight digits, written for two countries
  'contact.email_name', // the part before the @, at two providers
  'contact.address',
  'name.same',
  'name.other_spelling',
  'name.nickname',
  'name.misspelt',
  'name.garbled', // two slips, in one name or one in each
  'name.given_only',
  'name.family_changed',
  'name.ambiguous_nickname',
  'name.initial',
  'name.unsure',
  'name.part',
  'name.order',
  'name.generation_mark',
  'name.family_only',
  'name.none',
  'name.differs',
  'birth.same',
  'birth.compatible',
  'birth.swapped',
  'birth.one_digit',
  'birth.differs',
  'birth.generation',
  'birth.child_on_one',
] as const;
export type MatchEvidenceCode = (typeof matchEvidenceCodes)[number];

/** `weight`: added up over all evidence of a pair; about the binary logarithm of how much likelier it is in one person. */
export type MatchEvidence = { readonly code: MatchEvidenceCode; readonly weight: number };

export const matchBands = ['same', 'ask', 'different'] as const;
export type MatchBand = (typeof matchBands)[number];

/** What the user said about two records. */
export const pairVerdicts = ['same', 'different'] as const;
export type PairVerdict = (typeof pairVerdicts)[number];
