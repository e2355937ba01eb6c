import type { SetAsideReason, SourceHeading, TextDialect } from '#domain/source.ts';
import { tidyText } from '#base/fold-text.ts';
import { decodeBytes, toScanText, unitBytesOf } from '../encoding/encodings.ts';
import type { ListWords } from '../rows/list-words.ts';
import { isReportPhrase } from '../rows/report-lines.ts';
import { isGap, toKeyedLine } from './keyed-lines.ts';

/** A piece of the file: a person, lines about nobody, nothing, or a line that speaks of all people below it. */
export type KeyedPiece = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'record' | 'gap' }
  | { readonly kind: 'aside'; readonly reason: SetAsideReason }
  | { readonly kind: 'heading'; readonly heading: SourceHeading | null }
);

type Line = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly label: string | null; // null: it names nothing
};

type Block = { readonly lines: readonly Line[]; readonly isGap: boolean };

/** The pieces of these bytes, one after another without a hole. `from`: where they stand in the file. */
export function findKeyedPieces(
  bytes: Buffer,
  dialect: TextDialect,
  words: ListWords,
  from: number,
): KeyedPiece[] {
  return toBlocks(linesOf(bytes, dialect, from)).flatMap((block) => toPieces(block, words));
}

function linesOf(bytes: Buffer, { encoding }: TextDialect, from: number): Line[] {
  const unit = unitBytesOf(encoding);
  const lines: Line[] = [];
  for (const { 0: raw, index } of toScanText(bytes, encoding).matchAll(
    /[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g,
  )) {
    const [start, end] = [index * unit, (index + raw.length) * unit];
    const text = decodeBytes(bytes.subarray(start, end), encoding);
    const label = isGap(text) ? null : (toKeyedLine(text)?.label ?? null);
    lines.push({ start: from + start, end: from + end, text, label });
  }
  return lines;
}

const ONE_LINE_BLOCKS = 1.5; // lines that name something, for each of those blocks

/**
 * An empty line ends what is said about a person, unless one stands between all lines; so does the name with which the
 * person began, when it comes again.
 */
function toBlocks(lines: readonly Line[]): Block[] {
  const groups = groupLines(lines, (line, before) => isGap(line.text) !== isGap(before.text));
  const filled = groups.filter(([first]) => first !== undefined && !isGap(first.text));
  const named = filled.filter((group) => group.some(({ label }) => label !== null));
  const labels = lines.filter(({ label }) => label !== null).length;
  const isLoose = named.length > 2 && labels < named.length * ONE_LINE_BLOCKS;
  if (isLoose)
    return splitAtFirst(lines).map((group) => ({
      lines: group,
      isGap: group.every(({ text }) => isGap(text)),
    }));
  return groups.flatMap((group) => {
    const gap = group.every(({ text }) => isGap(text));
    return (gap ? [group] : splitAtFirst(group)).map((part) => ({ lines: part, isGap: gap }));
  });
}

/** Where a person begins with this name, and something else was said before it comes again: two phones are of one. */
function splitAtFirst(lines: readonly Line[]): Line[][] {
  const filled = lines.find(({ text }) => !isGap(text));
  const first = filled?.label ?? null;
  if (first === null) return [[...lines]];
  let saysMore = false;
  return groupLines(lines, ({ label }) => {
    if (label === null) return false;
    const begins = label === first && saysMore;
    saysMore = label !== first;
    return begins;
  });
}

function groupLines(
  lines: readonly Line[],
  begins: (line: Line, before: Line) => boolean,
): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group === undefined || before === undefined || begins(line, before)) groups.push([line]);
    else group.push(line);
  }
  return groups;
}

function toPieces({ lines, isGap: gap }: Block, words: ListWords): KeyedPiece[] {
  const [first, ...rest] = lines;
  if (first === undefined) return [];
  const place = { start: first.start, end: lines.at(-1)?.end ?? first.end };
  if (gap) return [{ ...place, kind: 'gap' }];
  const heading = toHeading(first, rest.length === 0, words);
  if (heading !== null && rest.length === 0) return [heading];
  if (heading?.kind === 'heading')
    return [heading, ...toPieces({ lines: rest, isGap: false }, words)];
  if (lines.some(({ label }) => label !== null)) return [{ ...place, kind: 'record' }];
  const isFooter = lines.every(({ text }) => isReportPhrase(tidyText(text)));
  return [{ ...place, kind: 'aside', reason: isFooter ? 'row.footer' : 'row.not_a_person' }];
}

/** "Unsubscribed", "Do not call:" above the people of whom it is said. */
function toHeading(line: Line, isAlone: boolean, words: ListWords): KeyedPiece | null {
  const text = tidyText(line.text).replace(/\s*[:：]$/, '');
  const isBare = line.label === null || /[:：]\s*$/.test(line.text);
  const kind = isBare ? words.headingOf(text) : null;
  const { start, end } = line;
  if (kind === 'refuses' || kind === 'doubtful') {
    return { start, end, kind: 'heading', heading: { text, refuses: kind === 'refuses' } };
  }
  if (kind === 'permits' && isAlone) return { start, end, kind: 'heading', heading: null };
  return kind !== null && isAlone && line.label === null
    ? { start, end, kind: 'aside', reason: 'row.heading' }
    : null;
}
