import type { Day } from '#domain/day.ts';
import { buildNotePhrases, guardsOfKind } from './note-phrases.ts';
import type { NotePattern, WordGuard } from './note-pattern.ts';
import type { NotesData } from './notes-data.ts';
import { createChannels } from './note-channel.ts';
import type { NoteFrames, NoteShade } from './note-frames.ts';
import { findFrames, type FrameHit } from './find-frames.ts';
import { groupsOf, type Group } from './hit-groups.ts';
import { isYearOfMinor } from './birth-year.ts';
import { withLatinRussian } from './latin-russian.ts';
import { createNearWords } from './near-words.ts';
import { statedDay } from './stated-day.ts';
import { createTokeniser, type NoteToken } from './note-tokens.ts';
import type { NoteGuard, NoteKind, NoteSign } from './note-sign.ts';
import { findPhrases, type PhraseMatch } from './phrase-pattern.ts';

/** What a note says, in the order of the note. Longer notes are read up to 64 K characters. */
export type NotesReader = (note: string, today: Day) => readonly NoteSign[];

type Match = PhraseMatch<NotePattern>;
type PhraseMatchOf = Match & { readonly pattern: NotePattern & { readonly use: 'phrase' } };

const LONGEST_NOTE = 65_536;
const SHORTEST_NOTE = 2;
const WORDS_BEFORE: Readonly<Record<WordGuard, number>> = {
  negation_before: 3,
  negation_after: 0,
  time_limit: 4,
  relative: 4,
  offspring: 4,
  duration: 6,
  possession: 2,
};
const WORDS_AFTER: Readonly<Record<WordGuard, number>> = {
  negation_before: 0,
  negation_after: 2,
  time_limit: 5,
  relative: 3,
  offspring: 2,
  duration: 3,
  possession: 0,
};
const none: readonly NoteSign[] = [];

/** Compiles the phrases once. The reader never throws and takes time in proportion to the note. */
export function createNotesReader(data: NotesData): NotesReader {
  const built = buildNotePhrases(data);
  const { index, frames, kin, isLanguageOf } = built;
  const tokensOf = withLatinRussian(
    createTokeniser(createNearWords(built.vocabulary), built.abbreviations),
    built.russianWords,
  );
  return (whole, today) => {
    if (whole.length < SHORTEST_NOTE) return none;
    const note = whole.length > LONGEST_NOTE ? whole.slice(0, LONGEST_NOTE) : whole;
    const tokens = tokensOf(note);
    const isRead = isLanguageOf(note);
    const matches = findPhrases(tokens, index).filter(
      ({ pattern, from, to }) =>
        isRead(pattern.language) &&
        (!pattern.holdsBirthYear || isYearOfMinor(tokens.slice(from, to), today)),
    );
    const found = [...phraseHits(matches, tokens), ...findFrames(matches, tokens, frames)];
    const hits = built.doubted(found, tokens).toSorted((one, other) => one.from - other.from);
    if (hits.length === 0) return none;
    const near = nearby({ matches, tokens, frames }, hits);
    const channelOf = createChannels(matches, tokens, frames.channelOf);
    const signs = groupsOf(hits, kin).map((group) =>
      withChannel(toSign(group, tokens, near, today), channelOf(group)),
    );
    return signs.filter((sign) => !signs.some((wider) => contains(wider, sign)));
  };
}

/** `do not contact her by phone` is `do not call`. */
function withChannel(sign: Omit<NoteSign, 'channel'>, channel: NoteSign['channel']): NoteSign {
  const isCall = sign.kind === 'dnc' && channel === 'phone';
  return { ...sign, kind: isCall ? 'dnc_call' : sign.kind, channel };
}

/** `not to be written to or called` is one refusal of all contact: what stands inside it says nothing more. */
function contains(wider: NoteSign, { kind, certain, at, length }: NoteSign): boolean {
  if (wider.channel !== null || !wider.certain || !certain) return false;
  if (!impliedBy[wider.kind]?.has(kind)) return false;
  return wider.at <= at && wider.at + wider.length >= at + length;
}

/** Whose data go gets no letters: `take me off your systems`. */
const impliedBy: Readonly<Partial<Record<NoteKind, ReadonlySet<NoteKind>>>> = {
  dnc: new Set(['dnc_call', 'withdrew']),
  erase: new Set(['withdrew']),
};

function isPhrase(match: Match, tokens: readonly NoteToken[]): match is PhraseMatchOf {
  const { pattern } = match;
  if (pattern.use !== 'phrase') return false;
  return !pattern.whole || (match.from === 0 && match.to === tokens.length);
}

/** A row with a negation in it asks for something: `send no texts`; one of writing and calling is of all channels. */
function phraseHits(matches: readonly Match[], tokens: readonly NoteToken[]): readonly FrameHit[] {
  const startsOf = (concept: string): ReadonlySet<number> =>
    new Set(matches.filter((match) => isConcept(match, concept)).map(({ from }) => from));
  const [negations, sends, calls] = [startsOf('neg'), startsOf('send'), startsOf('call')];
  return matches
    .filter((match) => isPhrase(match, tokens))
    .map(({ from, to, pattern: { kind, language } }) => ({
      from,
      to,
      kind,
      language,
      isRequest: false,
      isAsked: negations.has(from),
      isDoubtful: false,
      isOfAllChannels: kind === 'dnc' && holdsOne(sends, from, to) && holdsOne(calls, from, to),
    }));
}

function holdsOne(starts: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (starts.has(at)) return true;
  return false;
}

/** Guards, exceptions and reversals by the token they begin with, and the last reversal of all. */
type Nearby = {
  readonly byStart: ReadonlyMap<number, readonly Match[]>;
  readonly lastReversals: ReadonlyMap<string, number>; // by language
  readonly shades: readonly ShadeAt[];
  /** Where a relative only brings the news, and where a word says that no time ends it. */
  readonly told: readonly WordAt[];
  readonly tellers: ReadonlySet<number>;
  readonly absolute: readonly WordAt[];
};

type WordAt = { readonly at: number; readonly language: string };
type ShadeAt = NoteShade & WordAt;

type Read = {
  readonly matches: readonly Match[];
  readonly tokens: readonly NoteToken[];
  readonly frames: NoteFrames;
};

function nearby({ matches, tokens, frames }: Read, hits: readonly FrameHit[]): Nearby {
  const told = matches.filter((match) => isConcept(match, 'told'));
  const tellers = indexesIn(told); // `the dog's owner` is no dog
  return {
    byStart: byStartOf(matches),
    lastReversals: lastReversalsOf(matches, tokens, hits),
    shades: shadesIn(matches, frames).filter(({ at }) => !tellers.has(at)),
    told: told.map(toWordAt),
    tellers,
    absolute: matches.filter((match) => isConcept(match, 'absolute')).map(toWordAt),
  };
}

function isConcept({ pattern }: Match, concept: string): boolean {
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

function toSign(
  hit: Group,
  tokens: readonly NoteToken[],
  near: Nearby,
  today: Day,
): Omit<NoteSign, 'channel'> {
  const guard = guardOf(hit, tokens, near);
  const first = tokens[hit.from];
  const last = tokens[hit.to - 1];
  const at = first?.at ?? 0;
  return {
    kind: hit.kind,
    certain: guard === null,
    guard,
    day: statedDay(tokens, hit, today),
    at,
    length: (last?.end ?? at) - at,
  };
}

const FARTHEST = 12;
const reversible: ReadonlySet<NoteKind> = new Set(['withdrew', 'dnc', 'dnc_call', 'erase']);

function guardOf(hit: Group, tokens: readonly NoteToken[], near: Nearby): NoteGuard | null {
  if (reversible.has(hit.kind) && isReversed(hit, near)) return 'reversal';
  for (let from = Math.max(0, hit.from - FARTHEST); from < hit.to + FARTHEST; from += 1) {
    for (const match of near.byStart.get(from) ?? []) {
      if (isOfTeller(match, hit, near)) continue;
      const guard = guardBy(match, hit, tokens);
      if (guard !== null && !isVoid(guard, hit, tokens, near)) return guard;
    }
  }
  return shadeOf(hit, tokens, near) ?? ownGuardOf(hit, tokens);
}

/** By words of a language in which the refusal was read: the Italian `mai` reverses nothing in English. */
function isReversed(hit: Group, { lastReversals }: Nearby): boolean {
  return [...hit.languages].some((language) => (lastReversals.get(language) ?? -1) > hit.from);
}

/** What takes the certainty though no word beside it does. */
function ownGuardOf(hit: Group, tokens: readonly NoteToken[]): NoteGuard | null {
  if (statesAdult(hit, tokens)) return 'adult';
  return hit.isDoubtful ? 'context' : null;
}

/** `her son rang, Mrs Hill has died` is none of the rows of relatives that died. */
function isOfTeller({ pattern, from, to }: Match, hit: Group, { tellers }: Nearby): boolean {
  if (hit.kind !== 'deceased' || pattern.use !== 'except') return false;
  return tellers.has(from) || tellers.has(from - 1) || tellers.has(to - 1);
}

/** A shade may stand so far away: whole pages are one sentence where nobody set a full stop. */
const SHADE_REACH = 12;

function shadeOf(hit: Group, tokens: readonly NoteToken[], near: Nearby): NoteGuard | null {
  const holdsNoAge = !holdsNumber(hit, tokens);
  const shade = near.shades.find(
    (one) => concerns(one, hit, holdsNoAge) && reaches(one, hit, tokens),
  );
  return shade?.guard ?? null;
}

function concerns(
  { language, kinds, isOfRequests, guard }: ShadeAt,
  hit: Group,
  holdsNoAge: boolean,
): boolean {
  if (language !== '*' && !hit.languages.has(language)) return false;
  return kinds.has(hit.kind) && (hit.isAsked || !isOfRequests) && (holdsNoAge || guard !== 'adult');
}

function reaches(shade: ShadeAt, hit: Group, tokens: readonly NoteToken[]): boolean {
  const { at, isOfClause, guard } = shade;
  const isInside = at >= hit.from && at < hit.to;
  if (isInside && guard === 'reversal' && hit.isRequest) return false; // `do not put her on the list`
  if (at < hit.from - SHADE_REACH || at > hit.to + SHADE_REACH) return false;
  const [from, to] = at < hit.from ? [at, hit.from] : [hit.to - 1, at];
  return to <= from || (isOfClause ? isOneStatement : isOneSentence)(tokens, from, to);
}

/** `his daughter rang, he died in March`: the relative speaks of the person; `never call, she works nights`: for good. */
function isVoid(guard: NoteGuard, hit: Group, tokens: readonly NoteToken[], near: Nearby): boolean {
  if (guard === 'negation') return hit.isRequest; // its own, as far as it reaches
  const isNear = ({ at, language }: WordAt): boolean =>
    hit.languages.has(language) && at >= hit.from - SHADE_REACH && at <= hit.to + SHADE_REACH;
  if (guard === 'relative') return hit.kind === 'deceased' && near.told.some(isNear);
  if (guard !== 'time_limit') return false;
  return near.absolute.some((word) => isNear(word) && isBeside(word.at, hit, tokens));
}

function isBeside(at: number, hit: Group, tokens: readonly NoteToken[]): boolean {
  const [from, to] = at < hit.from ? [at, hit.from] : [hit.to - 1, at];
  return to <= from || isOneClause(tokens, from, to);
}

function guardBy(match: Match, hit: Group, tokens: readonly NoteToken[]): NoteGuard | null {
  const { pattern } = match;
  const overlaps = match.from < hit.to && match.to > hit.from;
  if (pattern.use === 'except') {
    return pattern.kind === hit.kind && overlaps ? 'context' : null;
  }
  if (pattern.use !== 'guard' || !hit.languages.has(pattern.language)) return null;
  const guard = guardsOfKind[hit.kind][pattern.guard];
  if (guard === undefined) return null;
  if (overlaps) return isHourBetween(match, hit) ? guard : null;
  if (hasYears(match, hit, tokens)) return null;
  return stands(match, hit, pattern.guard, tokens) ? guard : null;
}

/** These put the hour between the negation and its verb: `nicht vor 12 anrufen`. */
const verbLast: ReadonlySet<string> = new Set(['de', 'nl']);

function isHourBetween({ pattern, from, to }: Match, hit: Group): boolean {
  if (pattern.use !== 'guard' || pattern.guard !== 'time_limit') return false;
  return verbLast.has(pattern.language) && from > hit.from && to < hit.to;
}

/** In Romance languages a person has her years: `tiene 15 años`. */
const romance: ReadonlySet<string> = new Set(['es', 'fr', 'it', 'pt']);

function hasYears({ pattern, to }: Match, hit: Group, tokens: readonly NoteToken[]): boolean {
  const isPossession = pattern.use === 'guard' && pattern.guard === 'possession';
  if (!isPossession || to !== hit.from || !romance.has(pattern.language)) return false;
  return (tokens[to]?.number ?? null) !== null;
}

/** Near enough, in the same clause and on the right side. */
function stands(match: Match, hit: Group, guard: WordGuard, tokens: readonly NoteToken[]): boolean {
  if (match.to <= hit.from) {
    const distance = hit.from - match.to;
    const joined = joinedBy[guard] ?? isOneClause;
    return distance < WORDS_BEFORE[guard] && joined(tokens, match.from, hit.from);
  }
  const distance = match.from - hit.to;
  const isClose = distance < WORDS_AFTER[guard];
  return (
    isClose &&
    (guard === 'negation_after' ? isOneStatement : isOneClause)(tokens, hit.to - 1, match.from)
  );
}

/** `the dog (Rex) died`, `children: 5 and 8 years`. */
const joinedBy: Readonly<Partial<Record<WordGuard, typeof isOneClause>>> = {
  offspring: isOneSentence,
  relative: isOneStatement,
};

function isOneClause(tokens: readonly NoteToken[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to + 1).every((token) => token.breakBefore === 'none');
}

/** `two children, 5 and 8 years`: the ages of children follow behind a comma. */
function isOneSentence(tokens: readonly NoteToken[], from: number, to: number): boolean {
  return tokens.slice(from + 1, to + 1).every(({ breakBefore }) => breakBefore !== 'sentence');
}

/** `allergies: none`, with nothing heavier than a colon between. */
function isOneStatement(tokens: readonly NoteToken[], from: number, to: number): boolean {
  return tokens
    .slice(from + 1, to + 1)
    .every(({ breakBefore }) => breakBefore === 'none' || breakBefore === 'colon');
}

function holdsNumber(hit: Group, tokens: readonly NoteToken[]): boolean {
  return tokens.slice(hit.from, hit.to).some(({ number }) => number !== null);
}

const ADULT = 18;
const OLDEST = 110;

/** `school girl style, client is 41`: an adult's age beside a word for a child. */
function statesAdult(hit: Group, tokens: readonly NoteToken[]): boolean {
  if (hit.kind !== 'minor') return false;
  if (holdsNumber(hit, tokens)) return false; // `17, will be 18`
  const isAge = (token: NoteToken): boolean =>
    token.number !== null && token.number >= ADULT && token.number <= OLDEST;
  for (let at = hit.to; at < Math.min(tokens.length, hit.to + 3); at += 1) {
    const token = tokens[at];
    if (token === undefined || token.breakBefore === 'sentence') return false;
    if (isAge(token)) return true;
  }
  return false;
}
