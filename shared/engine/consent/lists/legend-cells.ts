import { foldText } from '#base/fold-text.ts';
import { memoise } from '#base/memoise.ts';
import { changeOfAnswer } from '../words/answer-marks.ts';
import { channelAnswerOf, sweepingAnswerOf } from '../answers/channel-answer.ts';
import { channelTokens, mailMeantIn } from '../words/channel-tokens.ts';
import { channelClassOf } from '../words/channel-words.ts';
import { kindOfCell, type ConsentWords, type WordKind } from '../words/consent-words.ts';
import { splitDecoration } from '../words/decoration.ts';
import { legendOfHeader, type Legend, type LegendLine } from './legend.ts';
import { kindOfAnswer, spokenOf } from '../answers/spoken-answer.ts';

export type WrittenOut = {
  /** A cell as the legend writes it out: `TE` is "text ok, email ok". The cell itself where nothing of it is a sign. */
  readonly write: (cell: string) => string;
  /** Of what the signs mean, the share that is an answer. */
  readonly answers: number;
  /** One of them says yes or no; channels alone may be habits. */
  readonly spoken: boolean;
};

/** Of the filled cells; names and remarks hold single letters too. */
const MOST = 0.6;
const MOST_SAMPLES = 400;
const MEMO_LIMIT = 4096;
/** Signs in one cell, and characters of a cell in which signs stand among words. */
const LONGEST_RUN = 6;
const LONGEST_CELL = 40;

/**
 * How the cells of a column are written out, or null where no legend explains them: by what the header explains itself,
 * then by a line about this column, then by one about any. Only of legends that speak of answers.
 */
export function writtenOutBy(
  name: string,
  cells: readonly string[],
  legend: Legend | null,
  words: ConsentWords,
): WrittenOut | null {
  const own = legendOfHeader(name);
  if (own === null && legend === null) return null;
  const filled = cells.slice(0, MOST_SAMPLES).filter((cell) => cell.trim() !== '');
  for (const line of linesFor(name, own, legend)) {
    const answers = shareOfAnswers(line, words);
    if (answers === 0) continue;
    const explained = filled.filter((cell) => isExplained(cell, line, words)).length;
    // "All", "none" and "--" need no legend.
    const plain = filled.filter((cell) => !isExplained(cell, line, words) && isPlain(cell, words));
    if (explained > 0 && explained >= (filled.length - plain.length) * MOST) {
      return { write: writeOut(line, words), answers, spoken: isSpoken(line, words) };
    }
  }
  return null;
}

function linesFor(name: string, own: LegendLine | null, legend: Legend | null): LegendLine[] {
  const folded = foldText(name);
  const lines = legend?.lines ?? [];
  const mine = lines.filter(({ about }) => about === folded);
  const open = lines.filter(({ about }) => about === '');
  return [...(own === null ? [] : [own]), ...mine, ...open];
}

const ANSWERS: ReadonlySet<WordKind> = new Set<WordKind>([
  'yes',
  'no',
  'agreed',
  'subscribed',
  'refused',
  'unsubscribed',
  'withdrawn',
  'never_asked',
]);

function shareOfAnswers({ meanings }: LegendLine, words: ConsentWords): number {
  const answers = [...meanings.values()].filter((meaning) => isAnswer(meaning, words));
  return answers.length / meanings.size;
}

function isSpoken({ meanings, bracketed }: LegendLine, words: ConsentWords): boolean {
  // Where brackets say who wants no more, what stands outside of them is wanted.
  if (bracketed !== undefined && isAnswer(bracketed, words)) return true;
  return [...meanings.values()].some(
    (meaning) => isAnswer(meaning, words) && channelAnswerOf(meaning, words)?.plain !== true,
  );
}

function isAnswer(meaning: string, words: ConsentWords): boolean {
  if (channelAnswerOf(meaning, words) !== null) return true;
  const bare = splitDecoration(meaning)?.word ?? meaning;
  const kind = kindOfCell(bare, words) ?? kindOfAnswer(bare, words) ?? spokenOf(bare, words)?.kind;
  return kind !== undefined && ANSWERS.has(kind);
}

function isPlain(cell: string, words: ConsentWords): boolean {
  return kindOfCell(cell, words) !== undefined || sweepingAnswerOf(cell, words) !== null;
}

/** Signs and nothing else, or signs with the mark of a doubt, a remark in brackets or an "only". */
function isExplained(cell: string, line: LegendLine, words: ConsentWords): boolean {
  const bare = cell.trim().replace(/\s*[?？؟]$/u, '');
  const became = changeOfAnswer(bare, words);
  const sides = became === null ? [bare === '' ? cell.trim() : bare] : [became.was, became.is];
  return sides.every((side) => {
    const plain = side.replace(REMARK, '').trim();
    return signsIn(side, line) !== null || signsIn(withoutOnly(plain, words), line) !== null;
  });
}

const REMARK = /\s+[([（][^()[\]（）]*[)\]）]$/u;

function withoutOnly(cell: string, words: ConsentWords): string {
  const [first = '', ...rest] = cell.split(/\s+/u);
  const only = rest.length > 0 && channelClassOf(foldText(first), words.channelWords) === 'only';
  return only ? rest.join(' ') : cell;
}

/** The signs of a cell that is nothing but signs; null for any other. */
function signsIn(cell: string, line: LegendLine): readonly string[] | null {
  if (meaningOf(cell, line) !== undefined) return [cell];
  const parts = cell.split(/[\s,;/+&|.·、・]+/u).filter((part) => part !== '');
  const run = parts.length === 1 ? [...(parts[0] ?? '')] : parts;
  if (run.length < 2 || run.length > LONGEST_RUN || new Set(run).size < run.length) return null;
  return run.every((sign) => meaningOf(sign, line) !== undefined) ? run : null;
}

/** As it is written; else in the other case, where that is no sign of its own. */
function meaningOf(sign: string, { meanings }: LegendLine): string | undefined {
  const exact = meanings.get(sign);
  if (exact !== undefined) return exact;
  const folded = foldText(sign);
  const same = [...meanings].filter(([other]) => foldText(other) === folded);
  return same.length === 1 ? same[0]?.[1] : undefined;
}

/** Of a legend that has letters too, "mail" is e-mail, in each cell by itself. */
function withPlainMail(line: LegendLine, words: ConsentWords): LegendLine {
  const meant = mailMeantIn(
    [...line.meanings.values()].flatMap((meaning) => channelTokens(meaning, words)),
  );
  if (meant === null) return line;
  const classOf = (text: string) => channelClassOf(foldText(text), words.channelWords);
  const plain = (meaning: string): string =>
    meaning
      // "Mail ok": vague as a whole, so that it is the word that names a way which is put right.
      .replace(/([\p{L}\p{M}]+)\s([\p{L}\p{M}]+)/gu, (pair, one: string, other: string) => {
        if (classOf(pair) !== 'mail') return pair;
        return MAIL.has(classOf(one)) ? `${meant} ${other}` : `${one} ${meant}`;
      })
      .replace(/[\p{L}\p{M}]+/gu, (word) => (classOf(word) === 'mail' ? meant : word));
  const meanings = new Map([...line.meanings].map(([sign, meaning]) => [sign, plain(meaning)]));
  return { ...line, meanings };
}

const MAIL: ReadonlySet<ReturnType<typeof channelClassOf>> = new Set(['mail', 'email', 'post']);

function writeOut(given: LegendLine, words: ConsentWords): WrittenOut['write'] {
  const line = withPlainMail(given, words);
  const mark = markOfBrackets(line, words);
  const write = (cell: string): string => written(cell, line);
  return memoise(
    mark === null ? write : (cell) => inBrackets(cell, line, mark) ?? write(cell),
    MEMO_LIMIT,
  );
}

/** What brackets add to a sign: a no, a yes, or a doubt where nobody can tell; null where no legend explains them. */
function markOfBrackets({ bracketed }: LegendLine, words: ConsentWords): string | null {
  if (bracketed === undefined) return null;
  const kind = kindOfCell(bracketed, words) ?? kindOfAnswer(bracketed, words);
  if (kind === undefined) return '?';
  if (kind === 'yes' || kind === 'agreed' || kind === 'subscribed') return '✓';
  return ANSWERS.has(kind) && kind !== 'never_asked' ? '✗' : '?';
}

const GROUPS = /[([（]([^()[\]（）]*)[)\]）]|[^()[\]（）]+/gu;

/** "M (W)": each sign by itself, those in brackets with what brackets mean. Null where a part is no sign. */
function inBrackets(cell: string, line: LegendLine, mark: string): string | null {
  if (cell.length > LONGEST_CELL || !/[([（]/u.test(cell)) return null;
  const parts: string[] = [];
  for (const [whole, inside] of cell.matchAll(GROUPS)) {
    const text = (inside ?? whole).replace(/^[\s,;/+&]+|[\s,;/+&]+$/gu, '');
    if (text === '') continue;
    const signs = signsIn(text, line);
    if (signs === null) return null;
    const meanings = signs.map((sign) => meaningOf(sign, line) ?? sign);
    parts.push(
      ...meanings.map((meaning) => (inside === undefined ? meaning : `${meaning} ${mark}`)),
    );
  }
  return parts.length === 0 ? null : parts.join('; ');
}

const WORD = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}\p{P}]/gu;

/** Among words only signs that stand exactly so: "N, since Oct T" is "no, since Oct yes". */
function written(cell: string, line: LegendLine): string {
  const trimmed = cell.trim();
  if (trimmed === '' || trimmed.length > LONGEST_CELL) return cell;
  const signs = signsIn(trimmed, line);
  if (signs !== null) return signs.map((sign) => meaningOf(sign, line) ?? sign).join('; ');
  return trimmed.replace(WORD, (word) => line.meanings.get(word) ?? word);
}
