export type LineEnd = '\n' | '\r\n' | '\r';

const CELL_START = /[,;\t|~^¦\u001F\r\n]/;

/** The line end of a list: those inside quoted cells belong to the cells, which may be from another system. */
export function detectLineEnd(text: string, quote: string): LineEnd {
  const outside = countLineEnds(withoutQuoted(text, quote));
  const { pairs, feeds, returns } = outside.all > 0 ? outside : countLineEnds(text);
  if (pairs === 0 && feeds === 0 && returns > 0) return '\r';
  return pairs > feeds ? '\r\n' : '\n';
}

function countLineEnds(text: string): {
  readonly pairs: number;
  readonly feeds: number;
  readonly returns: number;
  readonly all: number;
} {
  const pairs = text.match(/\r\n/g)?.length ?? 0;
  const feeds = (text.match(/\n/g)?.length ?? 0) - pairs;
  const returns = (text.match(/\r/g)?.length ?? 0) - pairs;
  return { pairs, feeds, returns, all: pairs + feeds + returns };
}

/** A quote that is never closed opens nothing. */
function withoutQuoted(text: string, quote: string): string {
  const parts: string[] = [];
  let kept = 0;
  for (let at = text.indexOf(quote); at !== -1; at = text.indexOf(quote, at)) {
    const opens = at === 0 || CELL_START.test(text[at - 1] ?? '');
    const end = opens ? closingQuote(text, at, quote) : -1;
    if (end === -1) {
      if (opens) break;
      at += 1;
      continue;
    }
    parts.push(text.slice(kept, at));
    kept = end + 1;
    at = kept;
  }
  parts.push(text.slice(kept));
  return parts.join('');
}

function closingQuote(text: string, opening: number, quote: string): number {
  let at = text.indexOf(quote, opening + 1);
  while (at !== -1 && text[at + 1] === quote) at = text.indexOf(quote, at + 2);
  return at;
}

/** Of a text without quotes. */
export function plainLineEnd(text: string): LineEnd {
  if (text.includes('\r\n')) return '\r\n';
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
}
