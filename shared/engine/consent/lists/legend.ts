import { foldText, tidyText } from '#base/fold-text.ts';
import { kindOfCell, type ConsentWords } from '../words/consent-words.ts';
import { kindOfAnswer } from '../answers/spoken-answer.ts';

/** One line that explains: what its signs mean, by the sign as it stands there. */
export type LegendLine = {
  readonly meanings: ReadonlyMap<string, string>;
  /** "Colour: G = …": what stands before the first sign, folded; of a legend the name of a column, or empty. */
  readonly about: string;
  /** What a sign in brackets means beside its meaning: "in brackets = no longer wanted". */
  readonly bracketed?: string;
};

/** Longer lines are texts. */
const LONGEST = 600;
const SIGN = String.raw`[^\s=:,،;|()（）・、"„“”]{1,12}`;
const BEFORE = String.raw`(?<=^|[\s,،;|(（・、。/"„“])`;
const BY_EQUALS = new RegExp(String.raw`${BEFORE}(${SIGN})\s*=\s*`, 'gu');
const BY_COLON = new RegExp(String.raw`${BEFORE}(${SIGN})\s*:\s*`, 'gu');
const BY_DASH = new RegExp(String.raw`${BEFORE}(${SIGN})\s+[-–—]\s+`, 'gu');
const ENDS = /[\s,،;|（(・、。/]+$/u;

/**
 * What a line explains: "R = leave alone, T = text ok", "Zg.1 – invitations by e-mail; Zg.2 – SMS". Null where it
 * explains nothing. One equals sign is enough; a colon or a dash may be any, so two signs or more must have one.
 */
export function readLegendLine(line: string): LegendLine | null {
  if (line.length > LONGEST) return null;
  const text = tidyText(line.replaceAll('　', ' · ').replaceAll('＝', '=').replaceAll('：', ':'));
  if (text.includes('=')) return toLine(text, [...text.matchAll(BY_EQUALS)]);
  for (const pattern of [BY_DASH, BY_COLON]) {
    const found = [...text.matchAll(pattern)];
    if (found.length >= 2 && areShort(found)) return toLine(text, found);
  }
  return null;
}

/** In a sentence the words before dashes are longer than signs and names of columns. */
function areShort(found: readonly RegExpExecArray[]): boolean {
  return found.every((match) => (match[1] ?? '').length <= 6);
}

function toLine(text: string, found: readonly RegExpExecArray[]): LegendLine | null {
  const meanings = new Map<string, string>();
  for (const [index, match] of found.entries()) {
    const from = match.index + match[0].length;
    const meaning = withoutEnds(text.slice(from, found[index + 1]?.index ?? text.length));
    const sign = match[1] ?? '';
    if (meaning !== '' && !meanings.has(sign)) meanings.set(sign, meaning);
  }
  if (meanings.size === 0) return null;
  const about = foldText(text.slice(0, found[0]?.index).replace(/[\s:*·(（"„“-]+$/u, ''));
  return { meanings, about };
}

function withoutEnds(text: string): string {
  const bare = text
    .replace(/[\s·]+$/u, '')
    .replace(ENDS, '')
    .trim();
  const opened = bare.split('(').length - bare.split(')').length;
  if (opened < 0) return bare.replace(/\)$/u, '').trim();
  // A remark that goes on to explain the next sign.
  if (opened > 0) return bare.slice(0, bare.lastIndexOf('(')).trim();
  return bare.replace(/["“”]+$/u, '');
}

/** What the lines above a list explain. */
export type Legend = {
  /** By the name of a column, folded: what it asks, where it is no sign of a cell alone. */
  readonly columns: ReadonlyMap<string, string>;
  readonly lines: readonly LegendLine[];
};

/** Null where no line explains anything. */
export function readLegend(
  titles: readonly string[],
  header: readonly string[],
  words: ConsentWords,
): Legend | null {
  const names = new Set(header.map((name) => foldText(name)).filter((name) => name !== ''));
  const columns = new Map<string, string>();
  const lines: LegendLine[] = [];
  const bracketed = titles.flatMap((title) => bracketsIn(title, words) ?? [])[0];
  for (const title of titles) {
    const line = readLegendLine(
      title.length > LONGEST ? title : title.replace(words.bracketed, ''),
    );
    if (line === null) continue;
    for (const [sign, meaning] of line.meanings) {
      if (names.has(foldText(sign))) columns.set(foldText(sign), meaning);
    }
    const signs = signsOf(line, names, words);
    const about = names.has(line.about) ? line.about : '';
    if (signs.size === 0) continue;
    lines.push({ about, meanings: signs, ...(bracketed === undefined ? {} : { bracketed }) });
  }
  return columns.size === 0 && lines.length === 0 ? null : { columns, lines };
}

/** One of several signs may be what a column is called too: which of the two is meant, its cells tell. */
function signsOf(
  { meanings }: LegendLine,
  names: ReadonlySet<string>,
  words: ConsentWords,
): ReadonlyMap<string, string> {
  const isName = (sign: string): boolean => names.has(foldText(sign));
  const all = [...meanings];
  const hasOthers = all.some(([sign]) => !isName(sign));
  return new Map(
    all.filter(([sign, meaning]) => !isName(sign) || (hasOthers && isAnswer(meaning, words))),
  );
}

/** Of what is called "agreed" nobody would make a column among signs that answer. */
function isAnswer(meaning: string, words: ConsentWords): boolean {
  return (kindOfCell(meaning, words) ?? kindOfAnswer(meaning, words)) !== undefined;
}

function bracketsIn(title: string, { bracketed }: ConsentWords): string | undefined {
  return title.length > LONGEST ? undefined : bracketed.exec(title)?.[1];
}

/** "Contact OK by (M=mail S=sms T=tel)", "Newsletter, X = no": a header that explains its own cells. */
export function legendOfHeader(name: string): LegendLine | null {
  const inside = OWN_LEGEND.exec(name)
    ?.slice(1)
    .find((part) => part !== undefined);
  return inside === undefined ? null : readLegendLine(inside);
}

/** What the column is called without its legend. */
export function withoutOwnLegend(name: string): string {
  return name.replace(OWN_LEGEND, '').trim();
}

const OWN_LEGEND =
  /\s*[([（]([^()[\]（）]*=[^()[\]（）]*)[)\]）]\s*$|(?<=\S)\s*(?:[,;:.–—]|\s[-/|])\s+([^\s=]{1,3}\s?=\s?[^()=]{1,60}(?:[\s,;][^\s=]{1,3}\s?=\s?[^()=]{1,60}){0,5})$/u;
