import { foldText } from '#base/fold-text.ts';

/** One word or number of a note. `breakBefore`: what parts it from the word before. */
export type NoteToken = {
  readonly text: string;
  /** The word, and for Arabic also without the "and", the preposition and the article that are written together with it. */
  readonly forms: readonly string[];
  readonly number: number | null;
  readonly at: number; // in the note without invisible marks
  readonly end: number;
  readonly breakBefore: 'none' | 'colon' | 'comma' | 'sentence';
  /** Digits written to the word before with a sign between, as in passwords: `Lemon-88`, `anna.k99`. */
  readonly isJoined: boolean;
  /** A question mark stands behind it, and none of what somebody is quoted with. */
  readonly isAsked: boolean;
};

const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
/** An apostrophe belongs to the word in `don't` and in `зв'язок`; in `l'appel` and `2021'de` it parts two words. */
/** Pictures that stand for a word: no entry, no phones, laughter, a candle, a telephone; and the cross beside a day of death. */
const WORD =
  /[🚫⛔🛑❌📵😂🤣😆😄😅⚰🕯🪦☎📞📱🤰†✝]|[\p{L}\p{M}\p{N}]+(?:(?:(?<=n)['’ʼ‘`´](?=t(?![\p{L}\p{N}]))|(?<=\p{Script=Cyrillic})['’ʼ‘`´](?=\p{Script=Cyrillic}))[\p{L}\p{M}\p{N}]+)*/giu;
const APOSTROPHE = /['’ʼ‘`´]/g;
/** An age written together with its unit: `17yo`, `9лет`. */
const GLUED_AGE =
  /^(\d{1,2})(yo|yrs?|y|j|jähr\p{L}*|jahre?|jr|л|лет|год\p{L}*|г|р|років|роки|ans|años|anos|anni|lat|t|tuổi|yaş\p{L}*|s?[iıuü]nd[ae]\p{L}*|l[iıuü]k|سنة|سنه)$/iu;
/** An abbreviation is mostly no longer than this; its full stop ends no sentence: `г.`, `y.o.`, `art.` */
const LONGEST_ABBREVIATION = 3;

/** Words whose folds are kept; notes of one list repeat their words. */
const MEMO_LIMIT = 20_000;

type Word = Pick<NoteToken, 'text' | 'forms' | 'number'>;

export type Tokeniser = (note: string) => readonly NoteToken[];

/**
 * Cuts notes into words. `at` counts in the note without its invisible marks. `mend` gives the word that a misspelt one
 * stands for; the word then has both forms.
 */
export function createTokeniser(
  mend: (word: string) => string | null,
  abbreviations: ReadonlySet<string> = NONE,
): Tokeniser {
  const memo = new Map<string, Word>();
  const wordOf = (written: string): Word => {
    const known = memo.get(written);
    if (known !== undefined) return known;
    const word = withMended(toWord(written), mend);
    if (memo.size >= MEMO_LIMIT) memo.clear();
    if (written.length <= 40) memo.set(written, word);
    return word;
  };
  return (note) => tokensOf(note, wordOf, abbreviations);
}

const NONE: ReadonlySet<string> = new Set();

function withMended(word: Word, mend: (word: string) => string | null): Word {
  const mended = mend(word.text);
  return mended === null ? word : { ...word, forms: [...word.forms, mended] };
}

export function tokensOf(
  note: string,
  wordOf: (written: string) => Word = toWord,
  abbreviations: ReadonlySet<string> = NONE,
): readonly NoteToken[] {
  const plain = note.normalize('NFC').replace(INVISIBLE, '');
  const tokens: NoteToken[] = [];
  let end = 0;
  for (const match of plain.matchAll(WORD)) {
    const [written] = match;
    const between = plain.slice(end, match.index);
    const isJoined = JOINT.test(between) && isJoinable(written, tokens.at(-1));
    const breakBefore = isJoined ? 'none' : breakIn(between, tokens.at(-1), abbreviations);
    end = match.index + written.length;
    for (const [part, at] of partsOf(written, match.index)) {
      const word = withoutMoney(wordOf(part), plain, at);
      if (word.text === '') continue;
      const isFirst = at === match.index;
      tokens.push({
        ...word,
        at,
        end: at + part.length,
        breakBefore: isFirst ? breakBefore : 'none',
        isJoined: isFirst && isJoined,
        isAsked: asksBehind(plain, at + part.length),
      });
    }
  }
  return tokens;
}

const QUESTION = /^\s*[)\]]?\s*[?؟？](?![?؟？!\s]*[»"”“'’])/;
const LONGEST_CLOSING = 6;

function asksBehind(note: string, at: number): boolean {
  return QUESTION.test(note.slice(at, at + LONGEST_CLOSING));
}

const JOINT = /^[-_.@#*+&$!]$/;

/** A word before, and digits in what follows: `18.00` and `stop.call me` are none. */
function isJoinable(written: string, before: NoteToken | undefined): boolean {
  return before !== undefined && !/\d/.test(before.text) && /^\p{L}*\d{1,4}$/u.test(written);
}

/** Thai, kana and Han are written without spaces: each sign is a word, and a phrase is a row of them. */
const UNSPACED = /[\u0E00-\u0E7F\u3005-\u30FF\u3400-\u9FFF\uF900-\uFAFF]/;
const SIGNS =
  /[\u0E00-\u0E7F\u3005-\u30FF\u3400-\u9FFF\uF900-\uFAFF]\p{M}*|[^\u0E00-\u0E7F\u3005-\u30FF\u3400-\u9FFF\uF900-\uFAFF]+/gu;

function partsOf(written: string, at: number): readonly (readonly [string, number])[] {
  if (UNSPACED.test(written)) {
    return [...written.matchAll(SIGNS)].map((sign) => [sign[0], at + sign.index]);
  }
  const code = written.charCodeAt(0);
  const isNumber = code < 0x3a || (code >= 0x660 && code <= 0x669);
  const glued = isNumber && written.length <= 12 ? GLUED_AGE.exec(written) : null;
  const [, digits, unit] = glued ?? [];
  if (digits === undefined || unit === undefined) return [[written, at]];
  return [
    [digits, at],
    [unit, at + digits.length],
  ];
}

/** The forms of a word that lost accents in the fold include the word with them: `=öldü` is not `oldu`. */
function toWord(written: string): Word {
  const text = foldText(written.replace(APOSTROPHE, ''));
  const lower = written
    .replace(APOSTROPHE, '')
    .replaceAll('I', 'ı')
    .replaceAll('İ', 'i')
    .toLowerCase();
  const short = text.replace(DRAWN_OUT, '$1');
  const forms = short === text ? formsOf(text) : [...formsOf(text), ...formsOf(short)];
  return {
    text,
    forms: lower === text ? forms : [...forms, `=${lower}`],
    number: numberOf(text),
  };
}

/** `under £15` and `moins de 15 €` state no age. */
function withoutMoney(word: Word, note: string, at: number): Word {
  if (word.number === null) return word;
  const end = at + word.text.length;
  const isMoney = CURRENCY.test(note.slice(at - 1, at)) || CURRENCY.test(note.slice(end, end + 2));
  // Not the word of a row either, as in: moins de 15.
  return isMoney ? { ...word, forms: [], number: null } : word;
}

const CURRENCY = /^\s?\p{Sc}/u;

/** A letter that is drawn out: `nooo`, `STOPPP`, `ابداااا`. No language here writes one letter three times. */
const DRAWN_OUT = /(\p{L})\1{2,}/gu;

function numberOf(text: string): number | null {
  const code = text.charCodeAt(0);
  return code >= 48 && code <= 57 && text.length <= 9 && /^\d+$/.test(text) ? Number(text) : null;
}

function formsOf(text: string): readonly string[] {
  const code = text.charCodeAt(0);
  if (code < 0x600 || code > 0x6ff || text.length < 4) return [text];
  const bare = /^[وف]/.test(text) ? text.slice(1) : text;
  const forms = bare === text ? [text] : [text, bare];
  const article = ARTICLE.exec(bare)?.[0].length ?? 0;
  return article > 0 && bare.length > article + 2 ? [...forms, bare.slice(article)] : forms;
}

/** The article alone or with a preposition, and the dialects' `this`: `بالرسائل`, `عالواتس`, `هالمسجات`, `بهالرقم`. */
const ARTICLE = /^(?:[بكعل]?هال|[بكع]?ال|لل|ب|ل(?=\p{L}{4}))/u;

function breakIn(
  between: string,
  before: NoteToken | undefined,
  abbreviations: ReadonlySet<string>,
): NoteToken['breakBefore'] {
  if (between === ' ' || between === '') return 'none';
  if (before !== undefined && before.number !== null && /^[./-]$/.test(between)) return 'none';
  if (/[;!?؛؟。\n\r\u2028]/.test(between)) return 'sentence';
  if (/\.(?:\s|$)/.test(between)) return afterFullStop(before, abbreviations);
  if (/[,،|]/.test(between)) return 'comma';
  return /[:=()[\]/–—]|\s-\s/.test(between) ? 'colon' : 'none';
}

/** `7. sınıf` goes on, `до 12. Позже` does not: a full stop behind a number parts less than a sentence. */
function afterFullStop(
  before: NoteToken | undefined,
  abbreviations: ReadonlySet<string>,
): NoteToken['breakBefore'] {
  if (before === undefined) return 'sentence';
  if (before.number !== null) return 'comma';
  const isShort = before.text.length <= LONGEST_ABBREVIATION || abbreviations.has(before.text);
  return isShort ? 'none' : 'sentence';
}
