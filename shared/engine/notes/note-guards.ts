import type { Group } from './hit-groups.ts';
import { reversible, type Match, type Nearby, type ShadeAt, type WordAt } from './nearby-words.ts';
import { isOneClause, isOneSentence, isOneStatement } from './note-joints.ts';
import type { WordGuard } from './note-pattern.ts';
import { guardsOfKind } from './note-phrases.ts';
import type { NoteGuard } from './note-sign.ts';
import type { NoteToken } from './note-tokens.ts';

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
const FARTHEST = 12;

/** What takes the certainty of a statement; null: nothing does. */
export function guardOf(hit: Group, tokens: readonly NoteToken[], near: Nearby): NoteGuard | null {
  const guard = firstGuardOf(hit, tokens, near);
  // "Ne pas appeler avant" is a phrase of its own that is about times.
  const isTime = guard === 'time_limit' || (guard === 'context' && ofContact.has(hit.kind));
  return isTime && namesPeriod(hit, tokens, near) ? 'until' : guard;
}

const PERIOD_REACH = 5;
const ofContact: ReadonlySet<string> = new Set(['dnc', 'dnc_call']);

/** `not before noon` is about an hour of the day, `no calls until March` a refusal that holds for now. */
function namesPeriod(hit: Group, tokens: readonly NoteToken[], { periods }: Nearby): boolean {
  return periods.some(
    ({ at, language }) =>
      hit.languages.has(language) &&
      at >= hit.from - PERIOD_REACH &&
      at < hit.to + PERIOD_REACH &&
      isBeside(at, hit, tokens),
  );
}

function firstGuardOf(hit: Group, tokens: readonly NoteToken[], near: Nearby): NoteGuard | null {
  if (reversible.has(hit.kind) && isReversed(hit, near)) return 'reversal';
  for (let from = Math.max(0, hit.from - FARTHEST); from < hit.to + FARTHEST; from += 1) {
    for (const match of near.byStart.get(from) ?? []) {
      if (isOfTeller(match, hit, near)) continue;
      const guard = guardBeside(match, hit, tokens, near);
      if (guard !== null && !isVoid(guard, hit, tokens, near)) return guard;
    }
  }
  return shadeOf(hit, tokens, near) ?? ownGuardOf(hit, tokens, near);
}

function guardBeside(
  match: Match,
  hit: Group,
  tokens: readonly NoteToken[],
  near: Nearby,
): NoteGuard | null {
  const guard = guardBy(match, hit, tokens);
  if (guard === 'negation' && isSpent(match, hit, near)) return null;
  return guard === 'context' && saysMore(match, hit, near) ? 'unlike' : guard;
}

/**
 * "Asked us not to write and to delete the data": the negation is that of the refusal before, unless an "or" hands it on.
 * What a frame took along of the next act is one word.
 */
function isSpent({ from, to }: Match, hit: Group, { refusals, ors }: Nearby): boolean {
  if (hit.kind !== 'erase' || to > hit.from) return false;
  const refusal = refusals.find(
    (one) => one.from <= from && one.to > from && one.to <= hit.from + 1,
  );
  if (refusal === undefined) return false;
  for (let at = to; at < hit.from; at += 1) if (ors.has(at)) return false;
  return true;
}

/** "Left the choir and the newsletter": beside what is excepted a list is named, and nobody knows whether it was left too. */
function saysMore({ to }: Match, hit: Group, near: Nearby): boolean {
  if (hit.kind !== 'withdrew') return false;
  for (let at = Math.max(to, hit.from); at < hit.to; at += 1) {
    if (near.mailings.has(at)) return true;
  }
  return false;
}

/** By words of a language in which the refusal was read: the Italian `mai` reverses nothing in English. */
function isReversed(hit: Group, { lastReversals }: Nearby): boolean {
  return [...hit.languages].some((language) => (lastReversals.get(language) ?? -1) > hit.from);
}

/** What takes the certainty though no word beside it does. */
function ownGuardOf(hit: Group, tokens: readonly NoteToken[], near: Nearby): NoteGuard | null {
  if (statesAdult(hit, tokens)) return 'adult';
  return hit.isDoubtful || isAsked(hit, tokens, near) ? 'context' : null;
}

const askable: ReadonlySet<string> = new Set(['withdrew', 'dnc', 'dnc_call', 'erase', 'deceased']);
const QUESTION_REACH = 12;

/** `Take her off the list?` asks a colleague; `can you take me off?` asks us to, and `why do you still write?` complains. */
function isAsked({ kind, from, to }: Group, tokens: readonly NoteToken[], near: Nearby): boolean {
  if (!askable.has(kind) || !endsInQuestion(tokens, to - 1)) return false;
  for (let at = to + QUESTION_REACH; at >= Math.max(0, from - QUESTION_REACH); at -= 1) {
    if (near.pleas.has(at)) return false;
    if (at <= from && tokens[at]?.breakBefore === 'sentence') return true;
  }
  return true;
}

function endsInQuestion(tokens: readonly NoteToken[], from: number): boolean {
  for (let at = from; at < from + QUESTION_REACH; at += 1) {
    if (tokens[at]?.isAsked === true) return true;
    if (tokens[at + 1]?.breakBefore !== 'none') return false;
  }
  return false;
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
  if (saysAge(match, hit, tokens)) return null;
  return stands(match, hit, pattern.guard, tokens) ? guard : null;
}

/** These put the hour between the negation and its verb: `nicht vor 12 anrufen`. */
const verbLast: ReadonlySet<string> = new Set(['de', 'nl']);

function isHourBetween({ pattern, from, to }: Match, hit: Group): boolean {
  if (pattern.use !== 'guard' || pattern.guard !== 'time_limit') return false;
  return verbLast.has(pattern.language) && from > hit.from && to < hit.to;
}

/** Not of how long, nor of what she has: `a minor, with us since May`, `tiene 15 años`. */
function saysAge(match: Match, hit: Group, tokens: readonly NoteToken[]): boolean {
  return hasYears(match, hit, tokens) || isSinceWhen(match, hit, tokens);
}

/** `15 years with us` is how long; `a minor, with us since May` is a minor all the same. */
function isSinceWhen({ pattern }: Match, hit: Group, tokens: readonly NoteToken[]): boolean {
  if (pattern.use !== 'guard' || pattern.guard !== 'duration') return false;
  return hit.to - hit.from === 1 && !holdsNumber(hit, tokens);
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
