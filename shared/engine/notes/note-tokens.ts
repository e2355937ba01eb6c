import { foldText } from '#base/fold-text.ts';

/** One word or number of a note. `breakBefore`: what parts it from the word before. */
export type NoteToken = {
  readonly text: string;
  /** The word, and for Arabic also without the "and" and the article that are written together with it. */
  readonly forms: readonly string[];
  readonly number: number | null;
  readonly at: number; // in the note without invisible marks
  readonly end: number;
  readonly breakBefore: 'none' | 'colon' | 'comma' | 'sentence';
};

const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** An abbreviation is no longer than this; its full stop ends no sentence: `г.`, `y.o.`, `art.` */
const LONGEST_ABBREVIATION = 3;

/** Words whose folds are kept; notes of one list repeat their words. */
const MEMO_LIMIT = 20_000;

type Word = Pick<NoteToken, 'text' | 'forms' | 'number'>;

/** Cuts notes into words. `at` counts in the note without its invisible marks. */
export function createTokeniser(): (note: string) => readonly NoteToken[] {
  const memo = new Map<string, Word>();
  const wordOf = (written: string): Word => {
    const known = memo.get(written);
    if (known !== undefined) return known;
    const word = toWord(written);
    if (memo.size >= MEMO_LIMIT) memo.clear();
    if (written.length <= 40) memo.set(written, word);
    return word;
  };
  return (note) => tokensOf(note, wordOf);
}

export function tokensOf(
  note: string,
  wordOf: (written: string) => Word = toWord,
): readonly NoteToken[] {
  const plain = note.normalize('NFC').replace(INVISIBLE, '');
  const tokens: NoteToken[] = [];
  let end = 0;
  for (const match of plain.matchAll(WORD)) {
    const [written] = match;
    const breakBefore = breakIn(plain.slice(end, match.index), tokens.at(-1));
    end = match.index + written.length;
    const word = wordOf(written);
    if (word.text !== '') tokens.push({ ...word, at: match.index, end, breakBefore });
  }
  return tokens;
}

/** The forms of a word that lost accents in the fold include the word with them: `=öldü` is not `oldu`. */
function toWord(written: string): Word {
  const text = foldText(written);
  const lower = written.replaceAll('I', 'ı').replaceAll('İ', 'i').toLowerCase();
  const forms = formsOf(text);
  return {
    text,
    forms: lower === text ? forms : [...forms, `=${lower}`],
    number: numberOf(text),
  };
}

function numberOf(text: string): number | null {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57 && text.length <= 9 && /^\d+$/.test(text) ? Number(text) : null;
}

function formsOf(text: string): readonly string[] {
  const code = text.charCodeAt(0);
  if (code < 0x600 || code > 0x6ff || text.length < 4) return [text];
  const bare = text.startsWith('و') ? text.slice(1) : text;
  const forms = bare === text ? [text] : [text, bare];
  return bare.startsWith('ال') && bare.length > 4 ? [...forms, bare.slice(2)] : forms;
}

function breakIn(between: string, before: NoteToken | undefined): NoteToken['breakBefore'] {
  if (between === ' ' || between === '') return 'none';
  if (/[;!?؛؟。\n\r\u2028]/.test(between)) return 'sentence';
  if (/\.(?:\s|$)/.test(between)) return afterFullStop(before);
  if (/[,،|]/.test(between)) return 'comma';
  return /[:()[\]/–—]|\s-\s/.test(between) ? 'colon' : 'none';
}

/** `7. sınıf` goes on, `до 12. Позже` does not: a full stop behind a number parts less than a sentence. */
function afterFullStop(before: NoteToken | undefined): NoteToken['breakBefore'] {
  if (before === undefined) return 'sentence';
  if (before.number !== null) return 'comma';
  return before.text.length <= LONGEST_ABBREVIATION ? 'none' : 'sentence';
}
