import { compactKey } from '../words/header-words.ts';
import type { ExportProfile } from './export-profile.ts';
import { weightOf } from './header-weight.ts';
import { profileSpeech } from './profile-speech.ts';

/**
 * The format whose headers the list has, in any order: enough proof in sum, and most of either the
 * list's columns or the format's. Null where no format has enough of them.
 */
export function recogniseProfile(
  { header, samples, isEveryday }: HeaderToKnow,
  profiles: readonly ExportProfile[],
): ExportProfile | null {
  const named = new Map(header.map((name) => [compactKey(name), name]));
  const everyday = new Set([...named].filter(([, name]) => isEveryday(name)).map(([key]) => key));
  let best: { readonly profile: ExportProfile; readonly score: number } | null = null;
  for (const profile of profiles) {
    const shared = [...named.keys()].filter((key) => profile.weights.has(key));
    const share = Math.max(shared.length / named.size, shared.length / profile.weights.size);
    const found = { profile, shared, others: named.size - shared.length };
    const proof = proofOf(profile, found, everyday);
    const proven = shared.length >= 3 && proof >= MIN_PROOF && share >= MIN_SHARE;
    if (!proven && !isSmallFormat(found, header, samples)) continue;
    const score = proof * share;
    if (best === null || score > best.score) best = { profile, score };
  }
  return best?.profile ?? null;
}

type HeaderToKnow = {
  readonly header: readonly string[];
  readonly samples: readonly (readonly string[])[];
  /** What anybody may call a column, whoever else does. */
  readonly isEveryday: (name: string) => boolean;
};

/** Natural logarithm units: two headers that no other format has, or many that few have. */
const MIN_PROOF = 6;
const MIN_SHARE = 0.5;
const OWN = weightOf(1);
/** A word of a language proves little, even if no other format has it: a large format has most of them. */
const EVERYDAY = 0.5;

/** Of columns, to be nearly all of a list. */
const NEARLY_ALL = 0.8;

/** Everyday words are full proof only beside others, or alone, where most of what the format has is there. */
function proofOf(
  { weights, usual }: ExportProfile,
  { shared, others }: { readonly shared: readonly string[]; readonly others: number },
  everyday: ReadonlySet<string>,
): number {
  const present = usual.filter((key) => shared.includes(key)).length;
  const isAlone = shared.length >= (shared.length + others) * NEARLY_ALL;
  const isMost =
    present >= usual.length / 2 && (isAlone || shared.some((key) => !everyday.has(key)));
  return shared.reduce((sum, key) => {
    const weight = weights.get(key) ?? 0;
    return sum + (isMost || !everyday.has(key) ? weight : Math.min(weight, EVERYDAY));
  }, 0);
}

/** Columns of one's own beside a small format: at most as many as half of its own. */
const MOST_OTHERS = 0.5;
/** Nobody has all of so many by accident. */
const MANY = 10;

/**
 * A format with everyday headers is known by having all of them. Beside others, by one that it alone has, by their number,
 * or by the words below them; and by none of these where the words are of somebody else.
 */
function isSmallFormat(
  found: {
    readonly profile: ExportProfile;
    readonly shared: readonly string[];
    readonly others: number;
  },
  header: readonly string[],
  samples: readonly (readonly string[])[],
): boolean {
  const { profile, shared, others } = found;
  if (shared.length < 4 || others > shared.length * MOST_OTHERS) return false;
  if (!profile.usual.every((key) => shared.includes(key))) return false;
  const speech = profileSpeech(profile, header, samples);
  if (speech === 'foreign') return false;
  if (others === 0 || speech === 'own' || shared.length >= MANY) return true;
  return shared.some((key) => profile.weights.get(key) === OWN);
}
