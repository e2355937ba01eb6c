/** What stands between two separators. Indices of the text; `next` is behind the separator and the space that follows it. */
export type RecipientPart = {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly isWeak: boolean; // a comma ended it, which may stand inside of a name
  readonly beginsLine: boolean;
};

/** Separators of several scripts, as one character in a text, or as the bytes of UTF-8 that a scan shows. */
const STRONG = /^(?:;|؛|；|\u00D8\u009B|\u00EF\u00BC\u009B)/;
const WEAK = /^(?:,|،|，|、|\u00D8\u008C|\u00EF\u00BC\u008C|\u00E3\u0080\u0081)/;
const LONGEST_SEPARATOR = 3;
const CLOSED_BY: Readonly<Record<string, string>> = { '"': '"', '<': '>', '(': ')', '[': ']' };

/**
 * The parts of a line of recipients, `Ann <ann@…>; "Low, Cy" <cy@…>`, or of many. A separator in quotes or brackets is none, and
 * a line that begins with a space or with an address in brackets goes on from the one before.
 */
export function splitRecipients(text: string): RecipientPart[] {
  const parts: RecipientPart[] = [];
  let [start, beginsLine] = [0, true];
  for (let at = 0; at <= text.length; at += 1) {
    const sign = text[at] ?? '';
    const closing = CLOSED_BY[sign];
    if (closing !== undefined && (sign !== '"' || text.slice(start, at).trim() === '')) {
      at = closedAt(text, at, closing);
      continue;
    }
    const length = separatorAt(text, at);
    if (length === 0) continue;
    const separator = text.slice(at, at + length);
    if (isLineEnd(separator) && at < text.length && goesOn(text, at)) continue;
    const next = pastSpace(text, at + length);
    parts.push({ start, end: at, next, isWeak: WEAK.test(separator), beginsLine });
    beginsLine = /[\r\n]/.test(text.slice(at, next));
    start = next;
    at = next - 1;
    if (next >= text.length) break;
  }
  return parts;
}

const LONGEST_INSIDE = 1000;

/** Where a bracket or a quote closes, on its own line; else where it opens. */
function closedAt(text: string, at: number, closing: string): number {
  const inside = text.slice(at + 1, at + LONGEST_INSIDE);
  const end = inside.indexOf(closing);
  return end === -1 || /[\r\n]/.test(inside.slice(0, end)) ? at : at + 1 + end;
}

/** The length of a separator; the end of the text is one. */
function separatorAt(text: string, at: number): number {
  if (at >= text.length) return 1;
  const sign = text[at] ?? '';
  if (isLineEnd(sign)) return text.startsWith('\r\n', at) ? 2 : 1;
  const ahead = text.slice(at, at + LONGEST_SEPARATOR);
  return (STRONG.exec(ahead) ?? WEAK.exec(ahead))?.[0].length ?? 0;
}

function isLineEnd(sign: string): boolean {
  return sign === '\r' || sign === '\n' || sign === '\r\n';
}

/** A folded line of a mail's head. */
function goesOn(text: string, at: number): boolean {
  const behind = at + (text.startsWith('\r\n', at) ? 2 : 1);
  return text[behind] === '<' || /^[ \t]+[^\s]/.test(text.slice(behind, behind + 80));
}

function pastSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
  return Math.min(at, text.length);
}
