import { foldText } from '#base/fold-text.ts';
import type { NoteCut } from '#domain/anonymity.ts';
import type { Day } from '#domain/day.ts';
import type { MonthNames } from '#engine/dates/index.ts';
import { tokensOf } from '#engine/notes/index.ts';
import type { NoteKind, NotesReader, NoteToken } from '#engine/notes/index.ts';
import type { NoteCleaning } from './note-cleaning-data.ts';
import { createGivenNames, createNameMatcher, nameWords } from './name-forms.ts';
import { patternSpans } from './note-patterns.ts';
import { mergeSpans } from './note-spans.ts';
import type { Span } from './note-spans.ts';
import { wordSpans } from './note-words.ts';

/** What is known of the person whose note it is, from every record: cells as they stand. */
export type KnownValues = {
  readonly names: readonly string[];
  readonly relatives: readonly string[]; // names of others in the household
  readonly places: readonly string[]; // addresses, cities, postcodes
  readonly texts: readonly string[]; // e-mails, record ids, documents: cut as they stand
  readonly digits: readonly string[]; // phones and other numbers, digits only
};

export type CleanedNote = { readonly text: string; readonly cuts: readonly NoteCut[] };
export type NoteCleaner = (note: string, today: Day) => CleanedNote;

/** Stands for what was cut, in every language. */
const CUT = '[…]';
const CONTEXT = 24;
const LONGEST_NOTE = 65_536; // what the notes reader reads; the rest is cut whole
const SHORTEST_TEXT = 4;
const SHORTEST_PLACE = 4;
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** What is said to be certain and what is only near: both go, because a cut too many harms nobody. */
const CUT_SIGNS: Readonly<Partial<Record<NoteKind, Span['kind']>>> = {
  special: 'health',
  deceased: 'family',
  minor: 'family',
  guardian: 'family',
  secret: 'secret',
};

export type NoteCleanerParts = {
  readonly cleaning: NoteCleaning;
  readonly notes: NotesReader;
  readonly months: MonthNames;
};

/** Made once; `for` a person gives the cleaner of that person's notes. */
export function createNoteCleaners(parts: NoteCleanerParts): (known: KnownValues) => NoteCleaner {
  const isGivenName = createGivenNames(parts.cleaning.givenNames);
  return (known) => {
    const { cleaning, months } = parts;
    const isName = createNameMatcher(known.names, cleaning.formsOf);
    const isRelativeName = createNameMatcher(known.relatives, cleaning.formsOf);
    const places = new Set(
      known.places.flatMap(nameWords).filter((word) => word.length >= SHORTEST_PLACE),
    );
    const isPlace = (folded: string): boolean => places.has(folded);
    return (note, today) => {
      const plain = note.normalize('NFC').replace(INVISIBLE, '');
      const read = plain.slice(0, LONGEST_NOTE);
      const tokens = tokensOf(read);
      const spans = mergeSpans([
        ...patternSpans(read, cleaning, known.digits),
        ...wordSpans(read, tokens, {
          cleaning,
          months,
          isGivenName,
          isName,
          isRelativeName,
          isPlace,
        }),
        ...textSpans(read, known.texts),
        ...signSpans(parts.notes(read, today), tokens),
        { kind: 'number', from: read.length, to: plain.length },
      ]).map((span) => withBracket(plain, span));
      return { text: withoutSpans(plain, spans), cuts: spans.map((span) => toCut(plain, span)) };
    };
  };
}

/** Health and secrets to the end of their clause: `allergic to ammonia`, `door code 4711`. */
function signSpans(signs: ReturnType<NotesReader>, tokens: readonly NoteToken[]): Span[] {
  return signs.flatMap(({ kind, at, length }): Span[] => {
    const cut = CUT_SIGNS[kind];
    if (cut === undefined) return [];
    const end = at + length;
    return [
      { kind: cut, from: at, to: cut === 'family' ? end : Math.max(end, clauseEnd(tokens, end)) },
    ];
  });
}

function clauseEnd(tokens: readonly NoteToken[], from: number): number {
  let end = from;
  for (const token of tokens) {
    if (token.at < from) continue;
    if (token.breakBefore === 'sentence' || token.breakBefore === 'comma') break;
    end = token.end;
  }
  return end;
}

/** Values of the person as they stand, whatever the case of their letters. */
function textSpans(note: string, texts: readonly string[]): Span[] {
  const lower = note.toLowerCase();
  if (lower.length !== note.length) return []; // letters that grow in lower case: the words find them
  return texts.flatMap((text) => {
    const wanted = text.trim().toLowerCase();
    const spans: Span[] = [];
    if (foldText(wanted).length < SHORTEST_TEXT) return spans;
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
      spans.push({ kind: 'number', from: at, to: at + wanted.length });
    }
    return spans;
  });
}

/** `daughter (12` takes its closing bracket along. */
function withBracket(note: string, span: Span): Span {
  const text = note.slice(span.from, span.to);
  const isOpen = text.lastIndexOf('(') > text.lastIndexOf(')');
  return isOpen && note[span.to] === ')' ? { ...span, to: span.to + 1 } : span;
}

function withoutSpans(note: string, spans: readonly Span[]): string {
  let text = '';
  let end = 0;
  for (const { from, to } of spans) {
    text += note.slice(end, from) + CUT;
    end = to;
  }
  return text + note.slice(end);
}

function toCut(note: string, { kind, from, to }: Span): NoteCut {
  return {
    kind,
    at: from,
    length: to - from,
    text: note.slice(from, to),
    before: note.slice(Math.max(0, from - CONTEXT), from),
    after: note.slice(to, to + CONTEXT),
  };
}
