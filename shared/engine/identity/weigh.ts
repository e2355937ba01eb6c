import { sortedBy } from '#base/sorted-by.ts';
import type { MatchBand, MatchEvidence, MatchEvidenceCode } from '#domain/match.ts';

/** The least sum of weights for each band. */
export type MatchThresholds = { readonly same: number; readonly ask: number };

/** Chosen so that where in doubt the user is asked: see `npm run evaluate pairs`. */
export const defaultThresholds: MatchThresholds = { same: 13, ask: 7 };

export type Weighed = {
  readonly band: MatchBand;
  readonly weight: number;
  readonly evidence: readonly MatchEvidence[]; // heaviest first
};

/**
 * About the binary logarithm of how much likelier the evidence is where both records are one person than where they
 * are two people of the same family or office.
 */
const WEIGHTS: Readonly<Record<MatchEvidenceCode, number>> = {
  'contact.record_id': 12,
  'contact.email': 10,
  'contact.phone': 8,
  'contact.shared': 7,
  'contact.crowd': 2,
  'contact.phone_end': 7,
  'contact.email_name': 6,
  'contact.address': 5,
  'name.same': 6,
  'name.other_spelling': 6,
  'name.nickname': 5,
  'name.misspelt': 5,
  'name.garbled': 3,
  'name.given_only': 5,
  'name.family_changed': 3,
  'name.ambiguous_nickname': 2,
  'name.initial': 2,
  'name.unsure': 2,
  'name.part': 2,
  'name.order': 2,
  'name.generation_mark': 2,
  'name.family_only': 1,
  'name.none': 5,
  'name.differs': -20,
  'birth.same': 8,
  'birth.compatible': 2,
  'birth.swapped': 4,
  'birth.one_digit': 2,
  'birth.differs': -3,
  'birth.generation': -20,
  'birth.child_on_one': 0,
};

/** Each said once: a hundred thousand pairs wait for an answer with it. */
const EVIDENCE = Object.fromEntries(
  Object.entries(WEIGHTS).map(([code, weight]) => [code, { code, weight }]),
) as Readonly<Record<MatchEvidenceCode, MatchEvidence>>;

/** Two people, whatever else agrees. */
const NEVER: ReadonlySet<MatchEvidenceCode> = new Set<MatchEvidenceCode>([
  'name.differs',
  'birth.generation',
]);

/** Fits two members of a family as well as one person, so nothing of the kind a family shares settles it. */
const FITS_A_FAMILY: ReadonlySet<MatchEvidenceCode> = new Set<MatchEvidenceCode>([
  'name.ambiguous_nickname',
  'name.initial',
  'name.garbled',
  'name.unsure',
  'name.part',
  'name.order',
  'name.generation_mark',
  'name.family_only',
  'birth.differs',
  'birth.child_on_one',
]);

/** Of those, what twins do not share either: an equal birth date settles these. */
const SETTLED_BY_BIRTH: ReadonlySet<MatchEvidenceCode> = new Set<MatchEvidenceCode>([
  'name.garbled',
  'name.ambiguous_nickname',
  'name.part',
  'name.order',
  'name.generation_mark',
]);

/** Of those, what does not matter where one system gave one number. */
const SETTLED_BY_ID: ReadonlySet<MatchEvidenceCode> = new Set<MatchEvidenceCode>([
  'name.garbled',
  'name.ambiguous_nickname',
  'name.initial',
  'name.unsure',
  'name.part',
  'name.family_only',
  'birth.differs',
  'birth.child_on_one',
]);

/** Adds up what speaks for and against, and says what follows. A name alone never makes two records one person. */
export function weigh(
  codes: readonly MatchEvidenceCode[],
  thresholds: MatchThresholds = defaultThresholds,
): Weighed {
  const weight = codes.reduce((sum, code) => sum + WEIGHTS[code], 0);
  const evidence = sortedBy(
    codes.map((code) => EVIDENCE[code]),
    (each) => -each.weight,
  );
  return { band: bandOf(new Set(codes), weight, thresholds), weight, evidence };
}

/** Whether they are two people whatever else speaks for one. */
export function isRuledOut(codes: readonly MatchEvidenceCode[]): boolean {
  return codes.some((code) => NEVER.has(code));
}

function bandOf(
  codes: ReadonlySet<MatchEvidenceCode>,
  weight: number,
  { same, ask }: MatchThresholds,
): MatchBand {
  if (hasAny(codes, NEVER)) return 'different';
  if (weight < ask) return 'different';
  if (weight < same) return 'ask';
  return [...codes].some((code) => FITS_A_FAMILY.has(code) && !isSettled(code, codes)) ||
    !isIdentified(codes)
    ? 'ask'
    : 'same';
}

function isSettled(code: MatchEvidenceCode, codes: ReadonlySet<MatchEvidenceCode>): boolean {
  if (codes.has('contact.record_id') && SETTLED_BY_ID.has(code)) return true;
  return codes.has('birth.same') && SETTLED_BY_BIRTH.has(code);
}

/** Whether something besides name and birth date says that it is this person (threat B18). */
function isIdentified(codes: ReadonlySet<MatchEvidenceCode>): boolean {
  if (hasAny(codes, IDENTIFYING)) return true;
  return codes.has('birth.same') && hasAny(codes, SUPPORTING);
}

const IDENTIFYING: ReadonlySet<MatchEvidenceCode> = new Set<MatchEvidenceCode>([
  'contact.record_id',
  'contact.email',
  'contact.phone',
  'contact.shared',
  'contact.phone_end',
]);
const SUPPORTING: ReadonlySet<MatchEvidenceCode> = new Set<MatchEvidenceCode>([
  'contact.crowd',
  'contact.email_name',
  'contact.address',
]);

function hasAny(
  codes: ReadonlySet<MatchEvidenceCode>,
  wanted: ReadonlySet<MatchEvidenceCode>,
): boolean {
  for (const code of codes) if (wanted.has(code)) return true;
  return false;
}
