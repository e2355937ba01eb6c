import type { TextDialect } from '#domain/source.ts';
import { findRecords } from './find-records.ts';
import type { TextSyntax } from './find-records.ts';
import { detectLineEnd } from './line-ends.ts';
import { splitRecord } from './split-cells.ts';

export type DetectedDialect = Pick<
  TextDialect,
  'delimiter' | 'quote' | 'lineEnd' | 'escape' | 'mixedLineEnds'
>;

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Seldom meant as delimiters: only where every row has the same number of cells by them. */
const RARE_DELIMITERS = ['~', '^', '\u001F', '¦'] as const;
const RARE_CONSISTENT = 0.9;
const LOOKED_AT = 100; // records
const CONSISTENT = 0.6;
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
  };
  const found = delimiter ?? separatorLine(head) ?? detectDelimiter(head, base);
  return {
    delimiter: found,
    quote,
    lineEnd,
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

/** The delimiter that a first line `sep=;` names (Excel's convention); null where there is no such line. */
export function separatorLine(text: string): string | null {
  return /^"?sep=([^\r\n])"?[\t ]*(?:\r|\n|$)/i.exec(text)?.[1] ?? null;
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
  return opens >= 3 && opens === closes && !text.includes('"') ? "'" : '"';
}

function detectDelimiter(text: string, rest: Omit<TextSyntax, 'delimiter'>): string {
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
  if (width < 2 || share < CONSISTENT) return spread(widths);
  return share + Math.min(width, 40) / 100;
}

/** Rows whose trailing empty cells were left out vary in width, and yet have several cells each. */
function spread(widths: readonly number[]): number {
  const several = widths.filter((width) => width > 1).length;
  return several > widths.length * 0.7 ? 0.3 + (several / widths.length) * 0.2 : 0;
}

function recordWidths(text: string, syntax: TextSyntax): number[] {
  const { spans } = findRecords(text, syntax, { final: true, patience: text.length });
  const widths: number[] = [];
  for (const span of spans.slice(0, LOOKED_AT)) {
    const record = text.slice(span.start, span.end);
    if (record.trim() === '') continue;
    widths.push(splitRecord(record, syntax).length);
  }
  return widths;
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
