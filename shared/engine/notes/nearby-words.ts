import type { FrameHit } from './find-frames.ts';
import type { NoteFrames, NoteShade } from './note-frames.ts';
import type { NotePattern } from './note-pattern.ts';
import type { NoteKind } from './note-sign.ts';
import type { NoteToken } from './note-tokens.ts';
import type { PhraseMatch } from './phrase-pattern.ts';

export type Match = PhraseMatch<NotePattern>;

/** What a later statement takes back. */
export const reversible: ReadonlySet<NoteKind> = new Set(['withdrew', 'dnc', 'dnc_call', 'erase']);

/** Guards, exceptions and reversals by the token they begin with, and the last reversal of all. */
export type Nearby = {
  readonly byStart: ReadonlyMap<number, readonly Match[]>;
  readonly lastReversals: ReadonlyMap<string, number>; // by language
  readonly shades: readonly ShadeAt[];
  /** Where a relative only brings the news, and where a word says that no time ends it. */
  readonly told: readonly WordAt[];
  readonly tellers: ReadonlySet<number>;
  readonly absolute: readonly WordAt[];
  /** What makes a question a request or a complaint: `can you`, `how many times`. */
  readonly pleas: ReadonlySet<number>;
  /** Months, seasons, years: a time of weeks and more. */
  readonly periods: readonly WordAt[];
  /** Where a list or what is sent to it is named. */
  readonly mailings: ReadonlySet<number>;
  /** Refusals of contact, and the words by which a negation goes on to the next act. */
  readonly refusals: readonly Pick<FrameHit, 'from' | 'to'>[];
  readonly ors: ReadonlySet<number>;
};

export type WordAt = { readonly at: number; readonly language: string };
export type ShadeAt = NoteShade & WordAt;

type Read = {
  readonly matches: readonly Match[];
  readonly tokens: readonly NoteToken[];
  readonly frames: NoteFrames;
};

export function nearby({ matches, tokens, frames }: Read, hits: readonly FrameHit[]): Nearby {
  const told = matches.filter((match) => isConcept(match, 'told'));
  const tellers = indexesIn(told); // `the dog's owner` is no dog
  return {
    byStart: byStartOf(matches),
    lastReversals: lastReversalsOf(matches, tokens, hits),
    shades: shadesIn(matches, frames).filter(({ at }) => !tellers.has(at)),
    told: told.map(toWordAt),
    tellers,
    refusals: hits.filter(({ kind }) => reversible.has(kind) && kind !== 'erase'),
    ors: indexesIn(matches.filter((match) => isConcept(match, 'or'))),
    absolute: matches.filter((match) => isConcept(match, 'absolute')).map(toWordAt),
    pleas: new Set(matches.filter((match) => isConcept(match, 'plea')).map(({ from }) => from)),
    periods: matches.filter((match) => isConcept(match, 'period')).map(toWordAt),
    mailings: new Set(
      matches
        .filter((match) => MAILINGS.some((concept) => isConcept(match, concept)))
        .map(({ from }) => from),
    ),
  };
}

const MAILINGS = ['list', 'ad', 'emails', 'messages'] as const;

export function isConcept({ pattern }: Match, concept: string): boolean {
  return pattern.use === 'concept' && pattern.concept === concept;
}

function toWordAt({ from, pattern: { language } }: Match): WordAt {
  return { at: from, language };
}

function indexesIn(spans: readonly { readonly from: number; readonly to: number }[]): Set<number> {
  const inside = new Set<number>();
  for (const { from, to } of spans) for (let at = from; at < to; at += 1) inside.add(at);
  return inside;
}

function shadesIn(matches: readonly Match[], { shades }: NoteFrames): readonly ShadeAt[] {
  return matches.flatMap((match): ShadeAt[] => {
    const shade = match.pattern.use === 'concept' ? shades.get(match.pattern.concept) : undefined;
    return shade === undefined ? [] : [{ ...shade, ...toWordAt(match) }];
  });
}

function byStartOf(matches: readonly Match[]): ReadonlyMap<number, readonly Match[]> {
  const byStart = new Map<number, Match[]>();
  for (const match of matches) {
    if (match.pattern.use === 'phrase' || match.pattern.use === 'concept') continue;
    const list = byStart.get(match.from);
    if (list === undefined) byStart.set(match.from, [match]);
    else list.push(match);
  }
  return byStart;
}

/** `does not agree to newsletters` holds `agree`, and is no consent for that. */
function lastReversalsOf(
  matches: readonly Match[],
  tokens: readonly NoteToken[],
  hits: readonly FrameHit[],
): ReadonlyMap<string, number> {
  const refused = indexesIn(hits.filter(({ kind }) => reversible.has(kind)));
  const negated = negatedTokens(matches, tokens);
  const last = new Map<string, number>();
  for (const { pattern, from, to } of matches) {
    if (pattern.use !== 'reversal' || refused.has(from) || refused.has(to - 1)) continue;
    if (negated.has(negationKey(pattern.language, from))) continue;
    last.set(pattern.language, Math.max(last.get(pattern.language) ?? -1, to));
  }
  return last;
}

const WORDS_NEGATED = 2;

function negatedTokens(
  matches: readonly Match[],
  tokens: readonly NoteToken[],
): ReadonlySet<string> {
  const negated = new Set<string>();
  for (const { to, pattern } of matches) {
    if (pattern.use !== 'guard' || pattern.guard !== 'negation_before') continue;
    for (let at = to; at < to + WORDS_NEGATED && tokens[at]?.breakBefore === 'none'; at += 1) {
      negated.add(negationKey(pattern.language, at));
    }
  }
  return negated;
}

/** The Italian `mai` negates nothing in a French note. */
function negationKey(language: string, at: number): string {
  return `${language}:${at}`;
}
