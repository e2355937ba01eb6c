import type { MonthNames } from '#engine/dates/index.ts';
import type { NoteToken } from '#engine/notes/index.ts';
import type { NoteCleaning } from './note-cleaning-data.ts';
import type { NameMatcher } from './name-forms.ts';
import type { Span } from './note-spans.ts';

/** What the words of a note are looked up in. */
export type NoteWords = {
  readonly cleaning: NoteCleaning;
  readonly months: MonthNames;
  readonly isGivenName: (folded: string) => boolean;
  readonly isName: NameMatcher; // of the person
  readonly isRelativeName: NameMatcher; // of the person's household
  readonly isPlace: (folded: string) => boolean; // a word of the person's address
};

const OLDEST = 110;
const WORDS_AFTER_RELATIVE = 3;
const WORDS_AFTER_BIRTH = 5;

/** Names, relatives, birth dates, ages and known places, by the words that they are written with. */
export function wordSpans(note: string, tokens: readonly NoteToken[], words: NoteWords): Span[] {
  return tokens.flatMap((token, at) => [
    ...nameSpans(note, tokens, { at, words }),
    ...relativeSpans(note, tokens, { at, words }),
    ...birthSpans(tokens, { at, words }),
    ...dateSpans(tokens, { at, words }),
    ...(words.isPlace(token.text) ? [placeSpan(tokens, at)] : []),
  ]);
}

type Place = { readonly at: number; readonly words: NoteWords };

function nameSpans(note: string, tokens: readonly NoteToken[], { at, words }: Place): Span[] {
  const token = tokens[at];
  if (token === undefined || token.number !== null) return [];
  if (words.isName(token.text, token.forms)) return [withInitials(note, tokens, at)];
  if (words.isRelativeName(token.text, token.forms)) {
    return [{ ...withInitials(note, tokens, at), kind: 'relative' }];
  }
  if (words.cleaning.isTitle(token.text)) return followingNames(note, tokens, at);
  if (!isCapital(note, token) || !words.isGivenName(token.text)) return [];
  const next = tokens[at + 1];
  const withFamily = next !== undefined && next.breakBefore === 'none' && isCapital(note, next);
  return [
    { kind: 'name', from: token.at, to: (withFamily ? next : token).end },
    ...namesBeside(note, tokens, withFamily ? [at, at + 1] : [at, at]),
  ];
}

const AND: ReadonlySet<string> = new Set([
  'and',
  'und',
  'и',
  'та',
  'й',
  've',
  'et',
  'y',
  'e',
  'i',
  'و',
]);

/** `Max and Lisa`: where one is a name, the other is one too. */
function namesBeside(
  note: string,
  tokens: readonly NoteToken[],
  [first, last]: readonly [number, number],
): Span[] {
  const pairs: readonly (readonly [number, number])[] = [
    [first - 1, first - 2],
    [last + 1, last + 2],
  ];
  return pairs.flatMap(([link, name]): Span[] => {
    const [between, beside] = [tokens[link], tokens[name]];
    if (between === undefined || beside === undefined || !AND.has(between.text)) return [];
    return isCapital(note, beside) ? [{ kind: 'name', from: beside.at, to: beside.end }] : [];
  });
}

/** `М. Иванова`, `Иванова М.А.`: the initials beside a name go with it. */
function withInitials(note: string, tokens: readonly NoteToken[], at: number): Span {
  const token = tokens[at];
  let [from, to] = [token?.at ?? 0, token?.end ?? 0];
  const isInitial = (one: NoteToken | undefined): one is NoteToken =>
    one !== undefined && one.end - one.at === 1 && isCapital(note, one);
  for (let back = at - 1; isInitial(tokens[back]) && at - back <= 2; back -= 1) {
    from = tokens[back]?.at ?? from;
  }
  for (let on = at + 1; isInitial(tokens[on]) && on - at <= 2; on += 1) to = tokens[on]?.end ?? to;
  return { kind: 'name', from, to };
}

/** After a title: words that begin with a capital, at most two; in Arabic, which has none, one. */
function followingNames(note: string, tokens: readonly NoteToken[], at: number): Span[] {
  const spans: Span[] = [];
  for (let on = at + 1; on <= at + 2; on += 1) {
    const token = tokens[on];
    if (token === undefined || token.number !== null || token.breakBefore === 'sentence') break;
    const isFirstArabic = on === at + 1 && /^[\u0600-\u06FF]/.test(token.text);
    if (!isCapital(note, token) && !isFirstArabic) break;
    spans.push({ kind: 'name', from: token.at, to: token.end });
  }
  return spans;
}

/** `his daughter (12)`, `дочь Лена, 7 лет`: from the relative to the name and the age. */
function relativeSpans(note: string, tokens: readonly NoteToken[], { at, words }: Place): Span[] {
  const token = tokens[at];
  if (token === undefined || !words.cleaning.isRelative(token.text)) return [];
  let to = 0;
  for (let on = at + 1; on <= at + WORDS_AFTER_RELATIVE; on += 1) {
    const next = tokens[on];
    if (next === undefined || next.breakBefore === 'sentence') break;
    const isAge = next.number !== null && next.number <= OLDEST;
    const isNamed = isCapital(note, next) || isFirstArabicName(next, on - at, words);
    if (isAge || isNamed) to = next.end;
  }
  return to === 0 ? [] : [{ kind: 'relative', from: token.at, to }];
}

function isFirstArabicName(token: NoteToken, distance: number, words: NoteWords): boolean {
  return distance === 1 && /^[\u0600-\u06FF]/.test(token.text) && !words.cleaning.isAge(token.text);
}

/** `ДР 5 мая`, `born in 1990`, `34 года`, `doğum tarihi 12/05`. */
function birthSpans(tokens: readonly NoteToken[], { at, words }: Place): Span[] {
  const token = tokens[at];
  if (token === undefined) return [];
  const next = tokens[at + 1];
  if (token.number !== null && token.number <= OLDEST && next !== undefined) {
    const isAge = next.breakBefore === 'none' && words.cleaning.isAge(next.text);
    return isAge ? [{ kind: 'birth', from: token.at, to: next.end }] : [];
  }
  if (!words.cleaning.isBirth(token.text)) return [];
  let to = 0;
  for (let on = at + 1; on <= at + WORDS_AFTER_BIRTH; on += 1) {
    const word = tokens[on];
    if (word === undefined || word.breakBefore === 'sentence') break;
    if (word.number !== null || words.months.months.has(word.text)) to = word.end;
    else if (to > 0) break;
  }
  return to === 0 ? [] : [{ kind: 'birth', from: token.at, to }];
}

/** `5 мая 1990`, `May 5`: a day of a month in words, with its year. */
function dateSpans(tokens: readonly NoteToken[], { at, words }: Place): Span[] {
  const token = tokens[at];
  if (token === undefined || !words.months.months.has(token.text)) return [];
  const isLinked = ['of', 'de', 'd'].includes(tokens[at - 1]?.text ?? '');
  const [before, after, later] = [tokens[at - (isLinked ? 2 : 1)], tokens[at + 1], tokens[at + 2]];
  const isDay = (one: NoteToken | undefined): one is NoteToken =>
    one !== undefined && /^(?:[12]?\d|3[01])(?:st|nd|rd|th|er|го|е)?$/.test(one.text);
  const isYear = (one: NoteToken | undefined): one is NoteToken =>
    one !== undefined && one.number !== null && one.number >= 1900 && one.number <= 2100;
  if (isDay(before) && token.breakBefore !== 'sentence') {
    return [{ kind: 'date', from: before.at, to: isYear(after) ? after.end : token.end }];
  }
  if (isDay(after) && after.breakBefore === 'none') {
    return [{ kind: 'date', from: token.at, to: isYear(later) ? later.end : after.end }];
  }
  return isYear(after) ? [{ kind: 'date', from: token.at, to: after.end }] : [];
}

/** A word of the address, with a house number behind it. */
function placeSpan(tokens: readonly NoteToken[], at: number): Span {
  const [token, next] = [tokens[at], tokens[at + 1]];
  const withHouse = next !== undefined && next.number !== null && next.breakBefore !== 'sentence';
  return { kind: 'address', from: token?.at ?? 0, to: (withHouse ? next : token)?.end ?? 0 };
}

function isCapital(note: string, token: NoteToken): boolean {
  const [first = ''] = note.slice(token.at, token.end);
  return first !== first.toLowerCase();
}
