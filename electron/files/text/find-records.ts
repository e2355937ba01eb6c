/** What borders records and cells in a text list. `quote` empty: the list has none. */
export type TextSyntax = {
  readonly delimiter: string;
  readonly quote: string;
  readonly bareReturn: boolean; // lines end with CR alone
  readonly mixedReturns: boolean; // some lines end with CR alone, others do not
  readonly escape: '\\' | null; // null: a quote inside a quoted cell is doubled
  readonly wrapped: boolean; // every record is one quoted cell, which holds the cells of the list
};

/**
 * `odd`: a quote inside a quoted cell is not doubled, or a cell goes on behind its quotes (`"x"y`), so the record is read
 * leniently and by itself.
 * `unclosed`: the quote that opens in this line is never closed; the span is that line alone. `cut`: the same where the
 * file ends in the middle of the cell; the span is all of it.
 */
export type SpanFault = 'none' | 'odd' | 'unclosed' | 'cut';

/** A record with its line end: `start` and `end` are indices in the scan text. */
export type RecordSpan = {
  readonly start: number;
  readonly end: number;
  readonly fault: SpanFault;
};

export type FoundRecords = {
  readonly spans: readonly RecordSpan[];
  readonly consumed: number; // the rest is the start of a record that goes on
};

type Scan = TextSyntax & {
  readonly text: string;
  readonly newline: string;
  readonly final: boolean; // nothing follows the text
  readonly patience: number; // longest record that is waited for, in characters
};

/**
 * The borders of all whole records. Linear in the text, whatever stands in it: a quoted cell that runs over
 * its line is given up at the first quote that cannot belong to it, and at `patience`.
 */
export function findRecords(
  text: string,
  syntax: TextSyntax,
  end: { readonly final: boolean; readonly patience: number },
): FoundRecords {
  const scan: Scan = {
    ...syntax,
    ...end,
    // As long as it was: every CR that stands alone becomes a line end like the others.
    text: syntax.mixedReturns ? text.replace(/\r(?!\n)/g, '\n') : text,
    newline: syntax.bareReturn ? '\r' : '\n',
  };
  const spans: RecordSpan[] = [];
  let position = 0;
  let quoteAt = nextQuote(scan, 0);
  while (position < text.length) {
    if (quoteAt !== -1 && quoteAt < position) quoteAt = nextQuote(scan, position);
    const span = findRecord(scan, position, quoteAt);
    if (span === null) break;
    spans.push(span);
    position = span.end;
  }
  return { spans, consumed: position };
}

function nextQuote(scan: Scan, from: number): number {
  return scan.quote === '' ? -1 : scan.text.indexOf(scan.quote, from);
}

/** Null: the record is not whole yet. */
function findRecord(scan: Scan, start: number, quoteAt: number): RecordSpan | null {
  const lineEnd = scan.text.indexOf(scan.newline, start);
  if (quoteAt !== -1 && (lineEnd === -1 || quoteAt < lineEnd)) {
    return findQuotedRecord(scan, start, quoteAt);
  }
  if (lineEnd !== -1) return { start, end: lineEnd + 1, fault: 'none' };
  return scan.final ? { start, end: scan.text.length, fault: 'none' } : null;
}

function findQuotedRecord(scan: Scan, start: number, firstQuote: number): RecordSpan | null {
  let fault: SpanFault = 'none';
  let quoteAt = firstQuote;
  let cursor = start;
  for (;;) {
    const lineEnd = scan.text.indexOf(scan.newline, cursor);
    if (quoteAt === -1 || (lineEnd !== -1 && lineEnd < quoteAt)) {
      if (lineEnd !== -1) return { start, end: lineEnd + 1, fault };
      return scan.final ? { start, end: scan.text.length, fault } : null;
    }
    if (!opensCell(scan, start, quoteAt)) {
      cursor = quoteAt + 1;
      quoteAt = nextQuote(scan, cursor);
      continue;
    }
    const closed = findClosingQuote(scan, quoteAt);
    if (closed.kind === 'unknown') return null;
    if (closed.kind === 'never') return unclosedLine(scan, start, quoteAt);
    if (closed.kind === 'bare' || closed.odd) fault = 'odd';
    cursor = closed.kind === 'bare' ? closed.end : closed.at + 1;
    quoteAt = nextQuote(scan, cursor);
  }
}

function opensCell(scan: Scan, start: number, quoteAt: number): boolean {
  return quoteAt === start || scan.text.startsWith(scan.delimiter, quoteAt - scan.delimiter.length);
}

type Closing =
  | { readonly kind: 'at'; readonly at: number; readonly odd: boolean }
  | { readonly kind: 'bare'; readonly end: number } // `"x"y`: quotes that are a part of the cell
  | { readonly kind: 'never' }
  | { readonly kind: 'unknown' };

function findClosingQuote(scan: Scan, opening: number): Closing {
  const { text, quote } = scan;
  const lineEnd = text.indexOf(scan.newline, opening);
  let odd = false;
  let before = opening; // the last quote that was passed
  let isOpen = true; // by the quotes so far, each by itself
  for (let from = opening + 1; ;) {
    const at = text.indexOf(quote, from);
    if (!isOpen && isBeyondCell(scan, { at, lineEnd })) return endOfBare(scan, before);
    if (at === -1) return waitOrGiveUp(scan, opening);
    if (at === text.length - 1 && !isEscaped(scan, opening, at)) {
      return scan.final ? { kind: 'at', at, odd } : waitOrGiveUp(scan, opening);
    }
    if (isEscaped(scan, opening, at)) {
      from = at + 1;
      continue;
    }
    if (scan.escape === null && text.startsWith(quote, at + 1)) {
      from = at + 2;
      continue;
    }
    if (endsCell(scan, at + 1)) return { kind: 'at', at, odd };
    if (lineEnd !== -1 && lineEnd < at) return { kind: 'never' };
    odd = true;
    isOpen = !isOpen;
    before = at;
    from = at + 1;
  }
}

/** Where the quotes of a cell come in pairs, the next one opens another cell, or stands in another line. */
function isBeyondCell(
  scan: Scan,
  next: { readonly at: number; readonly lineEnd: number },
): boolean {
  const { at, lineEnd } = next;
  if (scan.escape !== null) return false;
  if (at === -1) return lineEnd !== -1 || scan.final;
  return (lineEnd !== -1 && lineEnd < at) || opensCell(scan, -1, at);
}

function endOfBare(scan: Scan, lastQuote: number): Closing {
  const ends = [scan.text.indexOf(scan.delimiter, lastQuote), lineEndFrom(scan, lastQuote)];
  return { kind: 'bare', end: Math.min(...ends.map((at) => (at === -1 ? scan.text.length : at))) };
}

function lineEndFrom({ text, newline }: Scan, from: number): number {
  const at = text.indexOf(newline, from);
  return at > 0 && newline === '\n' && text[at - 1] === '\r' ? at - 1 : at;
}

/**
 * The cells of a record in which one goes on behind its quotes; null where none does. Its quotes are kept: they are what
 * somebody wrote, not what a program put around it.
 */
export function splitBareQuotes(record: string, syntax: TextSyntax): string[] | null {
  if (syntax.quote === '') return null;
  const text = record.replace(/(?:\r\n|\n|\r)$/, '');
  const newline = syntax.bareReturn ? '\r' : '\n';
  const scan: Scan = { ...syntax, text, newline, final: true, patience: text.length };
  const cells: string[] = [];
  let isBare = false;
  for (let start = 0; start <= text.length;) {
    const closed = text.startsWith(syntax.quote, start) ? findClosingQuote(scan, start) : null;
    const from = closed?.kind === 'at' ? closed.at + 1 : start;
    const delimiter = text.indexOf(syntax.delimiter, from);
    const end = closed?.kind === 'bare' ? closed.end : delimiter === -1 ? text.length : delimiter;
    isBare ||= closed?.kind === 'bare';
    cells.push(
      closed?.kind === 'at'
        ? text.slice(start + 1, closed.at).replaceAll(syntax.quote + syntax.quote, syntax.quote)
        : text.slice(start, end),
    );
    start = end + syntax.delimiter.length;
  }
  return isBare ? cells : null;
}

/** An odd number of backslashes before the quote. */
function isEscaped({ text, escape }: Scan, opening: number, at: number): boolean {
  if (escape === null) return false;
  let before = at;
  while (before - 1 > opening && text[before - 1] === escape) before -= 1;
  return (at - before) % 2 === 1;
}

function waitOrGiveUp(scan: Scan, opening: number): Closing {
  const given = scan.final || scan.text.length - opening > scan.patience;
  return given ? { kind: 'never' } : { kind: 'unknown' };
}

/** After a closing quote: delimiter, line end or end, with spaces before it at most. */
function endsCell(scan: Scan, after: number): boolean {
  const { text } = scan;
  let at = after;
  while (text[at] === ' ' && at - after < 64) at += 1;
  if (at >= text.length) return scan.final;
  const char = text[at];
  return char === '\n' || char === '\r' || text.startsWith(scan.delimiter, at);
}

/** Only the line in which the quote opens is given up; what follows is read anew. */
function unclosedLine(scan: Scan, start: number, quoteAt: number): RecordSpan {
  const lineEnd = scan.text.indexOf(scan.newline, quoteAt);
  const end = lineEnd === -1 ? scan.text.length : lineEnd + 1;
  return { start, end, fault: 'unclosed' };
}
