import { once } from '#base/once.ts';
import { isConcept } from '../nearby-words.ts';
import type { NoteWords } from '../note-words.ts';
import type { NoteGuard, NoteKind, NoteSign } from '../note-sign.ts';
import type { NoteToken } from '../note-tokens.ts';
import { createLikelihoods, type LikenessModel, type Likelihoods } from './likeness-model.ts';
import { featuresOf } from './note-features.ts';

/** Chosen on notes that neither reader was made by; neighbouring values change little (decision 0053). */
const SURE = 0.7;
const LIKELY = 0.35;
const UNLIKE = 0.07;
/** A refusal in words that a phrase knows is doubted last. */
const UNLIKE_REFUSAL = 0.02;
/** Where a phrase was found and a guard took its certainty, likeness has to be this sure to bring it back. */
const SURE_OF_GUARDED = 0.9;
/** A word or two is like too much: `newsletter`, `calls`. */
const FEWEST_WORDS = 3;
/** Of so few words or letters likeness makes no more than a doubt, and takes nothing away. */
const FEW_WORDS = 5;
const FEW_LETTERS = 16;
/** Of a language that the model has hardly met it says nothing, and doubts nothing. */
const FAMILIAR = 0.7;
const HALF_FAMILIAR = 0.5;

const contactKinds = ['withdrew', 'dnc', 'dnc_call'] as const;
const refusalKinds = [...contactKinds, 'erase'] as const;
/** Secrets are not among them: numbers are judged by their digits. */
const factKinds = ['wrong_number', 'deceased', 'minor', 'guardian', 'special'] as const;

/**
 * What the phrases and frames found, weighed against what labelled notes of the same words say. A statement that hardly
 * any such note makes becomes a doubt; one that they make and no phrase knows is added, as a certainty or as a doubt.
 */
export function createLikelySigns(
  model: LikenessModel,
): (signs: readonly NoteSign[], words: NoteWords) => readonly NoteSign[] {
  const likelihoodsOf = createLikelihoods(model);
  return (signs, words) => {
    const { tokens, matches } = words;
    if (tokens.length < FEWEST_WORDS) return signs;
    const likelihoods = likelihoodsOf(featuresOf(tokens, matches));
    if (likelihoods.familiarity < HALF_FAMILIAR) return signs;
    const clauses = once(() => clausesOf(words, likelihoodsOf));
    const isShort = isShortNote(tokens);
    const weighed = isShort
      ? signs
      : signs.map((sign) => weigh(sign, likelihoods, () => clausesAround(sign, signs, clauses)));
    const refused = isShort
      ? addedRefusals(signs, likelihoods, Infinity)
      : addedRefusals(weighed, likelihoods, SURE);
    const facts = isShort ? [] : addedFacts(weighed, likelihoods);
    const unexplained = refused.filter(({ kind }) => !isExplained(kind, matches, clauses));
    const added = [...facts, ...unexplained];
    if (added.length === 0) return weighed;
    return [...weighed, ...added.map((sign) => ({ ...sign, ...spanOf(sign.kind, clauses()) }))];
  };
}

function isShortNote(tokens: readonly NoteToken[]): boolean {
  const letters = (tokens.at(-1)?.end ?? 0) - (tokens[0]?.at ?? 0);
  const words = tokens.filter(({ number }) => number === null).length;
  return words < FEW_WORDS || letters < FEW_LETTERS;
}

function weigh(
  sign: NoteSign,
  likelihoods: Likelihoods,
  around: () => readonly Clause[],
): NoteSign {
  if (!sign.certain || sign.kind === 'secret' || !isUnlike(sign.kind, likelihoods)) return sign;
  const isHeard = around().some((clause) => !isUnlike(sign.kind, clause.likelihoods));
  return isHeard ? sign : { ...sign, certain: false, guard: 'unlike' };
}

/**
 * Where a fact is one of many, and where it would not be said again, the clauses in which it stands are heard too. A
 * refusal alone in its note that becomes a doubt is asked about.
 */
function clausesAround(
  { kind, at, length }: NoteSign,
  signs: readonly NoteSign[],
  clauses: () => readonly Clause[],
): readonly Clause[] {
  const isRefusal = refusalKinds.some((one) => one === kind);
  const isAlone = signs.every((other) => other.kind === kind || !other.certain);
  if (isRefusal && isAlone) return [];
  return clauses().filter((clause) => clause.at < at + length && clause.at + clause.length > at);
}

function isUnlike(kind: NoteKind, likelihoods: Likelihoods): boolean {
  const least = refusalKinds.some((one) => one === kind) ? UNLIKE_REFUSAL : UNLIKE;
  return likelihoods.familiarity >= FAMILIAR && likelihoodOf(kind, likelihoods) < least;
}

/** A refusal of contact is likely where any is: which one is the harder question. */
function likelihoodOf(kind: NoteKind, likelihoods: Likelihoods): number {
  const isContact = contactKinds.some((one) => one === kind);
  return isContact ? Math.max(likelihoods[kind], likelihoods.refusal) : likelihoods[kind];
}

type Added = Omit<NoteSign, 'at' | 'length'>;

/** The child of a client, the husband of another: whose fact it is, words say better. */
const settled: ReadonlySet<NoteGuard | null> = new Set(['unlike', 'relative']);

function addedFacts(signs: readonly NoteSign[], likelihoods: Likelihoods): readonly Added[] {
  return factKinds.flatMap((kind) => {
    const found = signs.filter((sign) => sign.kind === kind);
    if (found.some(({ certain, guard }) => certain || settled.has(guard))) return [];
    const enough = found.length === 0 ? SURE : SURE_OF_GUARDED;
    return likelihoods[kind] > enough ? [certainly(kind)] : [];
  });
}

/** One refusal at most, the likeliest: what else the note refuses stands in the same words. */
function addedRefusals(
  signs: readonly NoteSign[],
  likelihoods: Likelihoods,
  sure: number,
): readonly Added[] {
  const found = signs.filter(({ kind }) => refusalKinds.some((one) => one === kind));
  if (found.some(({ certain }) => certain)) return [];
  const likeliest = refusalKinds.reduce((one, other) =>
    likelihoods[other] > likelihoods[one] ? other : one,
  );
  const likelihood = likelihoodOf(likeliest, likelihoods);
  if (likelihood <= LIKELY) return [];
  const isGuarded = found.some(({ guard }) => guard !== 'unlike');
  const sign = certainly(likeliest);
  return likelihood > sure && !isGuarded
    ? [sign]
    : [{ ...sign, certain: false, guard: 'likeness' }];
}

function certainly(kind: NoteKind): Added {
  const channel = kind === 'dnc_call' ? 'phone' : null;
  return { kind, certain: true, guard: null, by: 'likeness', channel, day: null };
}

type Clause = Pick<NoteSign, 'at' | 'length'> & {
  readonly likelihoods: Likelihoods;
  /** What is refused here is bought, taught or rented. */
  readonly isOfWares: boolean;
};

/** `No more young red, she prefers the aged one`: of what was understood to be goods, likeness has nothing to tell. */
function isExplained(
  kind: NoteKind,
  matches: NoteWords['matches'],
  clauses: () => readonly Clause[],
): boolean {
  if (!matches.some(isWares) || matches.some(isOfContact)) return false;
  const others = clauses().filter(({ isOfWares }) => !isOfWares);
  if (others.length === clauses().length) return false;
  return others.every(({ likelihoods }) => likelihoodOf(kind, likelihoods) <= LIKELY);
}

function isWares(match: NoteWords['matches'][number]): boolean {
  return isConcept(match, 'wares');
}

/** In words of one language: what is a wine here is a pronoun there. */
function refusesWares(matches: NoteWords['matches']): boolean {
  const wares = matches.filter(isWares);
  return matches.some(
    (match) =>
      (isNegated(match) || isConcept(match, 'neg') || isConcept(match, 'not')) &&
      wares.some((one) => one.pattern.language === match.pattern.language),
  );
}

function isNegated({ pattern }: NoteWords['matches'][number]): boolean {
  return pattern.use === 'concept' && pattern.isNegated;
}

function isOfContact({ pattern }: NoteWords['matches'][number]): boolean {
  return pattern.use === 'concept' && ofContact.has(pattern.concept);
}

const ofContact: ReadonlySet<string> = new Set(
  'ad offer messages sms email emails whatsapp post list inbox call calls contact by_phone unsub no_contact everything everywhere consent data alone'.split(
    ' ',
  ),
);

/** Each clause by itself, to tell where in the note the words stand that made a kind likely. */
function clausesOf(
  { tokens, matches }: NoteWords,
  likelihoodsOf: ReturnType<typeof createLikelihoods>,
): readonly Clause[] {
  const starts = tokens.flatMap(({ breakBefore }, at) =>
    at === 0 || breakBefore === 'sentence' || breakBefore === 'comma' ? [at] : [],
  );
  const inClause = matchesByClause(matches, starts, tokens.length);
  return starts.map((from, index): Clause => {
    const words = tokens.slice(from, starts[index + 1] ?? tokens.length);
    const inside = inClause[index] ?? [];
    const at = words[0]?.at ?? 0;
    return {
      at,
      length: (words.at(-1)?.end ?? at) - at,
      likelihoods: likelihoodsOf(featuresOf(words, inside)),
      isOfWares: refusesWares(inside),
    };
  });
}

/** In one walk: a note may have thousands of clauses. What reaches over the end of a clause belongs to none. */
function matchesByClause(
  matches: NoteWords['matches'],
  starts: readonly number[],
  end: number,
): readonly (readonly NoteWords['matches'][number][])[] {
  const clauseOf = new Uint32Array(end);
  for (const [clause, from] of starts.entries()) {
    clauseOf.fill(clause, from, starts[clause + 1] ?? end);
  }
  const found: NoteWords['matches'][number][][] = starts.map(() => []);
  for (const match of matches) {
    const clause = clauseOf[match.from] ?? 0;
    if (match.to <= (starts[clause + 1] ?? end)) found[clause]?.push(match);
  }
  return found;
}

function spanOf(kind: NoteKind, clauses: readonly Clause[]): Pick<NoteSign, 'at' | 'length'> {
  const likeliest = clauses.reduce((one, other) =>
    likelihoodOf(kind, other.likelihoods) > likelihoodOf(kind, one.likelihoods) ? other : one,
  );
  return { at: likeliest.at, length: likeliest.length };
}
