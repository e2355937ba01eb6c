import { foldText } from '#base/fold-text.ts';
import type { Day } from '#domain/day.ts';
import { statedEnd } from './hold-end.ts';
import type { HoldLanguage, NoteHoldWords } from './note-hold-words.ts';

/** `until` null: no last day is stated, so the hold stands until somebody takes it off. */
export type NoteHold = { readonly until: Day | null };

const SHORTEST = 6;
const LONGEST = 2000;
const CLAUSE_ENDS = /[;!?\n|()[\]:]+|[.,،](?!\d)|\s[-–—]\s/u;

/**
 * Whether a note says that the data of the person must stay: for a court, an audit, or until a day. What is only told
 * not to be deleted counts where nothing else than the card is spoken of, so that no appointment is taken for one.
 */
export function holdInNote(
  note: string,
  words: NoteHoldWords,
  dayIn: (text: string) => Day | null,
): NoteHold | null {
  if (note.length < SHORTEST || note.length > LONGEST || !/\p{L}{3}/u.test(note)) return null;
  const text = foldText(note);
  if (!text.split(/[^\p{L}\p{N}'-]+/u).some((word) => words.telling.has(word))) return null;
  const { isDated, until } = statedEnd(note, words, dayIn);
  const own = withoutOthers(text, words);
  const said = { text: own, clauses: own.split(CLAUSE_ENDS), isDated };
  if (!words.languages.some((language) => saysHold(said, language))) return null;
  return words.languages.some(({ ended }) => ended.test(text)) ? null : { until };
}

/** An order of a court about somebody else is no dispute of ours, and one that is kept is no record. */
function withoutOthers(text: string, { languages }: NoteHoldWords): string {
  return languages.reduce((left, { others }) => left.replace(others, ' '), text);
}

type Said = {
  readonly text: string;
  readonly clauses: readonly string[];
  readonly isDated: boolean;
};

function saysHold({ text, clauses, isDated }: Said, language: HoldLanguage): boolean {
  const { never, kept, hold, dispute, forget } = language;
  const isDisputed = dispute.test(text);
  return clauses.some((clause) => {
    if (findUndenied(hold, clause, language) !== null) return true;
    const forbidden = never.exec(clause);
    if (forget.test(clause)) return false;
    if (forbidden !== null && (isDisputed || isDated || saysNoMore(clause, forbidden, language)))
      return true;
    const wanted = findUndenied(kept, clause, language);
    if (wanted === null) return false;
    return isDisputed || (isDated && saysNoMore(clause, wanted, language));
  });
}

function findUndenied(
  pattern: RegExp,
  clause: string,
  { noneBefore }: HoldLanguage,
): RegExpExecArray | null {
  const found = pattern.exec(clause);
  return found === null || noneBefore.test(clause.slice(0, found.index)) ? null : found;
}

function saysNoMore(clause: string, found: RegExpExecArray, { beside }: HoldLanguage): boolean {
  const rest = `${clause.slice(0, found.index)} ${clause.slice(found.index + found[0].length)}`;
  return !/\p{L}/u.test(rest.replaceAll(beside, ' ').replaceAll(/\d\S*/gu, ' '));
}
