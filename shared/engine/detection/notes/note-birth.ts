import type { PartialDate } from '#domain/partial-date.ts';
import type { NoteBirthWords } from './note-birth-words.ts';

/** What a note says of a birth. `own`: of nobody else than the person of the card, by all that stands around it. */
export type NoteBirth = { readonly date: PartialDate; readonly own: boolean };

const SHORTEST = 8;
const LONGEST = 2000;
/** A name, with or without a title: `Mia`, `Anna Maria Schmidt`. */
const WORDS_OF_NAME = 3;

/**
 * The births that a note states, each with the day that it names. Certain where the statement stands at the head of its
 * clause, no name stands before it and the note states one birth only.
 */
export function birthsInNote(
  note: string,
  words: NoteBirthWords,
  readDay: (text: string) => PartialDate | null,
): readonly NoteBirth[] {
  if (note.length < SHORTEST || note.length > LONGEST) return [];
  const text = note.normalize('NFC');
  if (words.others.test(text)) return [];
  const found = [words.before, words.behind].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const date = readDay((match[1] ?? '').replaceAll(/\s?([./-])\s?/g, '$1'));
      return date === null ? [] : [{ date, at: match.index }];
    }),
  );
  const alone = found.length === 1;
  return found.map(({ date, at }) => ({
    date,
    own: alone && isHeadOfClause(text.slice(0, at), words),
  }));
}

function isHeadOfClause(before: string, { own }: NoteBirthWords): boolean {
  const clauses = before.split(/[.;|\n()!?]+/u);
  const [last = ''] = clauses.slice(-1);
  const parts = last.split(/[,–—:/]|\s-\s/u);
  if (!own.test(parts.at(-1) ?? '')) return false;
  return parts.slice(0, -1).every((part) => own.test(part) || !mayBeName(part.trim()));
}

/** A few words of which one begins with a capital, and any few of a script that has none. */
function mayBeName(part: string): boolean {
  if (part === '' || part.split(/\s+/u).length > WORDS_OF_NAME) return false;
  return /(?<![\p{L}])\p{Lu}\p{Ll}|\p{Lo}/u.test(part);
}
