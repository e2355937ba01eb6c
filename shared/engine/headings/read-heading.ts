import { assert } from '#base/assert.ts';
import { foldText } from '#base/fold-text.ts';
import type { HeadingSense } from '#domain/source.ts';
import { consentFromListName, kindOfCell } from '#engine/consent/index.ts';
import type { ConsentWords, WordKind } from '#engine/consent/index.ts';
import type { MonthNames } from '#engine/dates/index.ts';
import type { NameBook } from '#engine/identity/index.ts';
import { columnNamed } from '#engine/mapping/index.ts';
import type { Vocabulary } from '#engine/mapping/index.ts';
import type { NoteSign, NotesReader } from '#engine/notes/index.ts';

/** Null: the text is no heading, as far as anybody can tell. */
export type HeadingReader = (text: string) => HeadingSense | null;

/**
 * As in `resources/vocabulary/headings.json`: whole headings by sense and language, what stands behind one that goes on, and words for
 * nothing that are names elsewhere.
 */
export type HeadingWordsData = {
  readonly schema: 1;
} & Readonly<
  Record<
    (typeof listedSenses)[number] | 'continued' | 'nothing',
    Readonly<Record<string, readonly string[]>>
  >
>;

const listedSenses = ['refuses', 'doubtful', 'deceased', 'minors', 'permits', 'neutral'] as const;

export type HeadingWords = {
  readonly senses: ReadonlyMap<string, HeadingSense>;
  readonly continued: ReadonlySet<string>;
  readonly nothing: ReadonlySet<string>;
};

export function buildHeadingWords(data: HeadingWordsData): HeadingWords {
  assert(data.schema === 1, 'headings of schema 1');
  const senses = new Map<string, HeadingSense>();
  for (const sense of listedSenses) {
    for (const word of Object.values(data[sense]).flat()) {
      const folded = foldText(word);
      if (!senses.has(folded)) senses.set(folded, sense);
    }
  }
  const setOf = (lists: Readonly<Record<string, readonly string[]>>): ReadonlySet<string> =>
    new Set(Object.values(lists).flat().map(foldText));
  return { senses, continued: setOf(data.continued), nothing: setOf(data.nothing) };
}

const LONGEST = 60;
const MOST_WORDS = 8;

/** Longer memories are given up: a list may have one cell in each of a million rows. */
const MOST_REMEMBERED = 2000;

type About = {
  readonly words: HeadingWords;
  readonly consent: ConsentWords;
  readonly notes: NotesReader;
  readonly months: MonthNames;
  readonly names: NameBook;
  readonly vocabulary: Vocabulary;
};

export function createHeadingReader(about: About): HeadingReader {
  const known = new Map<string, HeadingSense | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const sense = readHeading(text, about);
    known.set(text, sense);
    return sense;
  };
}

function readHeading(text: string, about: About): HeadingSense | null {
  if (text.length > LONGEST || text.includes('@')) return null;
  const { bare, decorated } = headingIn(text, about.words);
  const folded = foldText(bare);
  if (folded === '' || folded.split(' ').length > MOST_WORDS) return null;
  if (isAnswer(folded, about.consent)) return null;
  if (isOrdinal(folded, about.months)) return 'ordinal';
  if (!/\p{L}/u.test(folded)) return null;
  const listed = about.words.senses.get(folded);
  if (listed !== undefined) return listed;
  if (namesSomebody(foldText(withoutRefusal(bare, about)), about.names)) return null;
  return senseOfWords(bare, folded, about) ?? (decorated ? 'neutral' : null);
}

/**
 * What stands beside a refusal. Its own words are nobody's names, though they may be written as one: "đừng gửi" (Dung),
 * "não mandar nada" (Nada).
 */
function withoutRefusal(bare: string, { notes, words }: About): string {
  const refusals = notes(bare, 0, 'labels').filter(
    ({ kind, certain }) => certain && OF_NOTES.get(kind) === 'doubtful',
  );
  const rest = refusals
    .toSorted((one, other) => other.at - one.at)
    .reduce((text, { at, length }) => `${text.slice(0, at)} ${text.slice(at + length)}`, bare);
  if (refusals.length === 0) return rest;
  return rest.replaceAll(/\p{L}+/gu, (word) => (words.nothing.has(foldText(word)) ? '' : word));
}

/** The text of a heading, and whether somebody set it off as one. */
function headingIn(text: string, words: HeadingWords): FramedText {
  const before = withoutContinuation(text, words);
  return before === null ? withoutFrame(text) : { ...withoutFrame(before), decorated: true };
}

type FramedText = { readonly bare: string; readonly decorated: boolean };

/** "Dogs (continued)": the heading that goes on. Null: it is none. */
function withoutContinuation(text: string, { continued }: HeadingWords): string | null {
  const [, before = '', inside = ''] = /^(.*\S)\s*[([]([^()[\]]{1,20})[)\]]\s*$/u.exec(text) ?? [];
  const word = foldText(inside.replaceAll(/[.'’]/g, ' ')).trim();
  return before !== '' && continued.has(word) ? before : null;
}

/** `=== Moscow ===`, `[Riga]`, `Dogs:`, `Unsubscribed (12)`: the text, and whether somebody set it off as a heading. */
function withoutFrame(text: string): FramedText {
  const counted = text.trim().replace(/\s*[:–-]?\s*\(?\s*\p{Nd}{1,6}\s*\)?\s*$/u, '');
  const whole = /\p{L}/u.test(counted) ? counted : text.trim();
  const bare = whole.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}?？؟]+$/gu, '').trim();
  const decorated = /[:：]\s*$/u.test(whole) || (/^[-–—=*#•>[(_~]/u.test(whole) && bare !== whole);
  return { bare, decorated };
}

/** A yes, a no or a tick by itself is the rest of a row. */
function isAnswer(folded: string, consent: ConsentWords): boolean {
  const kind = kindOfCell(folded, consent);
  return kind !== undefined && ANSWERS.has(kind);
}

const ANSWERS: ReadonlySet<WordKind> = new Set<WordKind>([
  'yes',
  'no',
  'default_yes',
  'default_no',
  'unknown',
]);

/** A year, a quarter, a letter of the alphabet, a month with or without its year. */
function isOrdinal(folded: string, { months }: MonthNames): boolean {
  if (/^(?:1[89]|20)\p{Nd}{2}(?:\s*[-/–]\s*\p{Nd}{2,4})?$/u.test(folded)) return true;
  if (/^\p{L}$/u.test(folded) || /^q[1-4](?: \p{Nd}{4})?$/u.test(folded)) return true;
  const [first = '', second] = folded.split(' ');
  return months.has(first) && (second === undefined || /^\p{Nd}{2,4}$/u.test(second));
}

/** "Anna, asked us to stop" is a person, and no heading. */
export function namesSomebody(folded: string, { isGivenName }: NameBook): boolean {
  return (folded.match(/[\p{L}\p{M}]+/gu) ?? []).some((word) => isGivenName(word));
}

const SENSES: Readonly<Partial<Record<WordKind, HeadingSense>>> = {
  agreed: 'permits',
  subscribed: 'permits',
  active: 'permits',
  inactive: 'neutral',
  refused: 'doubtful',
  unsubscribed: 'doubtful',
  withdrawn: 'doubtful',
  blocked: 'doubtful',
  complained: 'doubtful',
  never_asked: 'doubtful',
  pending: 'doubtful',
  bounced: 'doubtful',
  deceased: 'deceased',
};

function senseOfWords(bare: string, folded: string, about: About): HeadingSense | null {
  const { consent, notes, vocabulary } = about;
  const isAsked = /[?？؟]/u.test(bare);
  if (consentFromListName('', bare, consent) !== null) return isAsked ? 'doubtful' : 'refuses';
  const signs = notes(bare, 0, 'labels');
  if (!isAsked && signs.some((sign) => isWholeRefusal(sign, bare))) return 'refuses';
  const kind = kindOfCell(folded, consent);
  const sense = kind === undefined ? undefined : SENSES[kind];
  if (sense !== undefined) return sense;
  if (/^(?:opt_out|consent_)/.test(columnNamed(bare, vocabulary) ?? '')) return 'doubtful';
  const noted = signs.map(({ kind: said }) => OF_NOTES.get(said));
  return OF_GRAVITY.find((one) => noted.includes(one)) ?? null;
}

/** "NE PLUS SOLLICITER", "Tolti dalla lista": nothing else stands in it that could narrow what it says. */
function isWholeRefusal({ kind, certain, channel, length }: NoteSign, bare: string): boolean {
  const isOfAll = (kind === 'dnc' || kind === 'withdrew') && channel === null;
  return certain && isOfAll && length >= bare.length * NEARLY_WHOLE;
}

const NEARLY_WHOLE = 0.75;

const OF_NOTES: ReadonlyMap<string, HeadingSense> = new Map([
  ['withdrew', 'doubtful'],
  ['dnc', 'doubtful'],
  ['dnc_call', 'doubtful'],
  ['erase', 'doubtful'],
  ['deceased', 'deceased'],
  ['minor', 'minors'],
]);
const OF_GRAVITY: readonly HeadingSense[] = ['doubtful', 'deceased', 'minors'];
