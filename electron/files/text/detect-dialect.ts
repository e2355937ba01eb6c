import type { TextDialect } from '#domain/source.ts';
import { findRecords } from './find-records.ts';
import type { TextSyntax } from './find-records.ts';
import { detectLineEnd } from './line-ends.ts';
import { splitRecord } from './split-cells.ts';

export type DetectedDialect = Pick<
  TextDialect,
  'delimiter' | 'quote' | 'lineEnd' | 'escape' | 'mixedLineEnds' | 'wrapped'
>;

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Seldom meant as delimiters: only where every row has the same number of cells by them. */
const RARE_DELIMITERS = ['~', '^', '\u001F', '¦', '::', '،', '؛', '，', '；'] as const;
const RARE_CONSISTENT = 0.9;
const LOOKED_AT = 100; // records
const CONSISTENT = 0.6;
const ALMOST_ALL = 0.75;
const MOST_TITLES = 15;
const DETECTED_CHARACTERS = 64 * 1024;

/** Line end, quote, escape and delimiter of a decoded start of a list, without its mark. */
export function detectDialect(text: string, delimiter: string | null): DetectedDialect {
  const head = wholeLines(text);
  const quote = detectQuote(head);
  const lineEnd = detectLineEnd(head, quote);
  const base = {
    quote,
    bareReturn: lineEnd === '\r',
    mixedReturns: false,
    escape: hasBackslashQuotes(head, quote) ? ('\\' as const) : null,
    wrapped: false,
  };
  const inside = base.escape === null ? unwrapLines(head, base) : null;
  const found = delimiter ?? statedDelimiter(head, base) ?? detectDelimiter(inside ?? head, base);
  return {
    delimiter: found,
    quote,
    lineEnd,
    ...(inside === null ? {} : { wrapped: true as const }),
    ...(base.escape === null ? {} : { escape: base.escape }),
    ...(hasMixedReturns(head, { ...base, delimiter: found }) ? { mixedLineEnds: true } : {}),
  };
}

/** Followed by what stands inside a cell: before a delimiter or a line end, the backslash is the cell's last character. */
const ESCAPED_DOUBLE = /[^\\]\\"(?=[^,;\t|~^¦\u001F\r\n"])/;
const ESCAPED_SINGLE = /[^\\]\\'(?=[^,;\t|~^¦\u001F\r\n'])/;
const DOUBLED_DOUBLE = /[^,;|\t~^¦\u001F\r\n\\"]""(?=[^"])/;
const DOUBLED_SINGLE = /[^,;|\t~^¦\u001F\r\n\\']''(?=[^'])/;

/** Quotes inside cells are written `\"` and never `""`: what MySQL and many scripts write. */
function hasBackslashQuotes(text: string, quote: string): boolean {
  if (!text.includes(`\\${quote}`)) return false;
  const inside = quote === '"' ? ESCAPED_DOUBLE : ESCAPED_SINGLE;
  const doubled = quote === '"' ? DOUBLED_DOUBLE : DOUBLED_SINGLE;
  return inside.test(text) && !doubled.test(text);
}

/** Lines of a list put together on several systems end with CR here, with LF there. */
function hasMixedReturns(text: string, syntax: TextSyntax): boolean {
  if (syntax.bareReturn || !/\r(?!\n)/.test(text)) return false;
  const asOne = commonWidth(recordWidths(text, syntax));
  const mixed = commonWidth(recordWidths(text, { ...syntax, mixedReturns: true }));
  return mixed.width > 1 && mixed.share > 0.8 && mixed.share > asOne.share;
}

/**
 * `"name;email"`, every line in quotes as one cell: a spreadsheet program saved a list that it had not taken apart. Where
 * it wrote only those lines so that hold a quote, each must have as many cells inside as the others. The lines as they
 * were before; null where they are no such lines, or hold one column.
 */
function unwrapLines(text: string, rest: Omit<TextSyntax, 'delimiter'>): string | null {
  if (!WRAPPED_LINE.test(text)) return null;
  const syntax = { ...rest, delimiter: NO_DELIMITER };
  const { spans } = findRecords(text, syntax, { final: true, patience: text.length });
  const records = spans.map(({ start, end }) => text.slice(start, end).trim());
  const filled = records.filter((record) => record !== '').slice(0, LOOKED_AT);
  const wrapped = filled.map((record) => isQuoted(record, rest) && isOneCell(record, rest));
  if (filled.length < 2 || !wrapped.includes(true)) return null;
  const lines = filled.map((record, at) =>
    wrapped[at] === true ? (splitRecord(record, syntax)[0] ?? '') : record,
  );
  const inside = lines.join(rest.bareReturn ? '\r' : '\n');
  const evenly = [...DELIMITERS, ...RARE_DELIMITERS].some((delimiter) => {
    const widths = recordWidths(inside, { ...rest, delimiter });
    const { width, share } = commonWidth(widths);
    if (width === 1 || width !== widths[0] || share < RARE_CONSISTENT) return false; // `"Name"` above `"Berg, Anna"`
    if (wrapped.every(Boolean)) return true;
    const cellsOf = (line: string): number => splitRecord(line, { ...rest, delimiter }).length;
    return lines.every((line, at) => wrapped[at] !== true || cellsOf(line) === width);
  });
  return evenly ? inside : null;
}

/** A line that begins with a quote and ends with one. */
const WRAPPED_LINE = /(?:^|[\r\n])[ \t]*(["'])[^\r\n]*\1[ \t]*(?:[\r\n]|$)/;

function isQuoted(record: string, { quote }: Omit<TextSyntax, 'delimiter'>): boolean {
  return record.length > 1 && record.startsWith(quote) && record.endsWith(quote);
}

/** A character that no list is divided by. */
const NO_DELIMITER = '\uE000';

/** By none of the usual delimiters more than one cell: `"a";"b"` begins and ends with a quote too. */
function isOneCell(record: string, rest: Omit<TextSyntax, 'delimiter'>): boolean {
  return DELIMITERS.every((delimiter) => splitRecord(record, { ...rest, delimiter }).length === 1);
}

/** The delimiter that a first line `sep=;` names (Excel's convention); null where there is no such line. */
export function separatorLine(text: string): string | null {
  return /^"?sep=([^\r\n])"?[\t ]*(?:\r|\n|$)/i.exec(text)?.[1] ?? null;
}

/** What that line names, unless the rows below it are plainly divided by another one. */
function statedDelimiter(text: string, rest: Omit<TextSyntax, 'delimiter'>): string | null {
  const stated = separatorLine(text);
  if (stated === null) return null;
  const rows = text.replace(/^[^\r\n]*(?:\r\n|\r|\n)?/, '');
  const found = detectDelimiter(rows, rest);
  if (found === stated) return stated;
  const [by, own] = [stated, found].map((delimiter) =>
    commonWidth(recordWidths(rows, { ...rest, delimiter })),
  );
  const isOther = own !== undefined && own.width > 1 && own.share >= RARE_CONSISTENT;
  return isOther && (by?.share ?? 0) < CONSISTENT ? found : stated;
}

function wholeLines(text: string): string {
  if (text.length <= DETECTED_CHARACTERS) return text;
  const cut = text.slice(0, DETECTED_CHARACTERS);
  const end = Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf('\r'));
  return end === -1 ? cut : cut.slice(0, end + 1);
}

/** The single quote only where it clearly wraps cells: `O'Brien` and Excel's `'007` are no quotes. */
function detectQuote(text: string): string {
  const opens = text.match(/(?:^|[,;|\t\r\n])'(?=[^'\r\n]*')/g)?.length ?? 0;
  const closes = text.match(/'(?=[,;|\t\r\n]|$)/g)?.length ?? 0;
  return opens >= 3 && opens === closes && !OPENING_DOUBLE.test(text) ? "'" : '"';
}

const OPENING_DOUBLE = /(?:^|[,;|\t\r\n]) *"/;

function detectDelimiter(text: string, rest: Omit<TextSyntax, 'delimiter'>): string {
  const padded = rest.quote === '' ? null : findPadded(text, rest);
  if (padded !== null) return padded;
  let best: { delimiter: string; score: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const score = scoreDelimiter(text, { ...rest, delimiter });
    if (score > (best?.score ?? 0)) best = { delimiter, score };
  }
  if (best !== null && best.score > 1) return best.delimiter;
  const rare = RARE_DELIMITERS.find((delimiter) => dividesEvenly(text, { ...rest, delimiter }));
  if (rare !== undefined) return rare;
  if (best !== null) return best.delimiter;
  // One column: a character that the cells do not hold.
  return DELIMITERS.find((delimiter) => delimiter !== '\t' && !text.includes(delimiter)) ?? '\t';
}

/** `"Anna", "Oslo"`: the space before the quote belongs to the border, or the quote would be a part of the cell. */
function findPadded(text: string, rest: Omit<TextSyntax, 'delimiter'>): string | null {
  const padded = DELIMITERS.map((delimiter) => `${delimiter} `);
  const found = padded.find((delimiter) => {
    if (!text.includes(delimiter + rest.quote)) return false;
    const { width, share } = commonWidth(recordWidths(text, { ...rest, delimiter }));
    return width > 1 && share >= RARE_CONSISTENT;
  });
  return found ?? null;
}

function dividesEvenly(text: string, syntax: TextSyntax): boolean {
  if (!text.includes(syntax.delimiter)) return false;
  const widths = recordWidths(text, syntax);
  const { width, share } = commonWidth(widths);
  return widths.length > 1 && width > 2 && share >= RARE_CONSISTENT;
}

/** Share of the records that have the commonest number of cells; more cells win between equals. */
function scoreDelimiter(text: string, syntax: TextSyntax): number {
  if (!text.includes(syntax.delimiter)) return 0;
  const widths = recordWidths(text, syntax);
  const { width, share } = commonWidth(widths);
  if (width >= 2 && share >= CONSISTENT) return share + Math.min(width, 40) / 100;
  return Math.max(spread(widths), amongTitles(widths, width));
}

/** A list that is short beside the titles above it and the lines below: between them nearly all rows have as many cells. */
function amongTitles(widths: readonly number[], width: number): number {
  const first = widths.indexOf(width);
  const rows = widths.slice(first, widths.lastIndexOf(width) + 1);
  const others = widths.length - rows.length;
  if (width < 3 || rows.length < 2 || others > MOST_TITLES) return 0;
  const share = rows.filter((cells) => cells === width).length / rows.length;
  return share >= ALMOST_ALL ? share * 0.9 : 0;
}

/** Rows whose trailing empty cells were left out vary in width, and yet have several cells each. */
function spread(widths: readonly number[]): number {
  const several = widths.filter((width) => width > 1).length;
  return several > widths.length * 0.7 ? 0.3 + (several / widths.length) * 0.2 : 0;
}

function recordWidths(text: string, syntax: TextSyntax): number[] {
  const { spans } = findRecords(text, syntax, { final: true, patience: text.length });
  const records = spans.slice(0, LOOKED_AT).map(({ start, end }) => text.slice(start, end));
  const filled = records.filter((record) => record.trim() !== '');
  // Remarks of the program that wrote the list tell nothing, unless all rows begin so: #1001, #1002.
  const rows = filled.filter((record) => !record.startsWith('#'));
  return (rows.length < 2 ? filled : rows).map((record) => splitRecord(record, syntax).length);
}

/** The commonest number of cells among the rows that have more than one, and their share of all rows. */
export function commonWidth(widths: readonly number[]): { width: number; share: number } {
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let width = 1;
  let most = 0;
  for (const [candidate, count] of counts) {
    if (count > most || (count === most && candidate > width)) {
      width = candidate;
      most = count;
    }
  }
  return { width, share: widths.length === 0 ? 0 : most / widths.length };
}
