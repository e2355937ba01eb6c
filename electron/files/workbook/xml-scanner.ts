import { Refusal } from './refusal.ts';

/**
 * What the scanner finds, in order. Names come without prefix. Attributes stand in `bytes` from `start` to `end`
 * and are looked up there. A text may come in several pieces, where a comment stands in it.
 */
export type XmlVisitor = {
  readonly open: (name: string, tag: TagBytes) => void;
  readonly close: (name: string) => void;
  readonly text: (bytes: Buffer, start: number, end: number) => void;
};

export type TagBytes = { bytes: Buffer; start: number; end: number };

/** No cell and no tag is this long; what is refused here would only be kept in memory. */
const LONGEST_TOKEN = 16 * 1024 * 1024;

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const COLON = 58;
const BANG = 33;
const QUESTION = 63;
const DOUBLE = 34;
const SINGLE = 39;

const singles = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));
const EMPTY = Buffer.alloc(0);

/**
 * Reads XML in pieces, as much as a workbook needs of it: no entity is declared or fetched, and a document type is
 * refused (A07, A08). Linear in the bytes, and holds no more than one token.
 */
export class XmlScanner {
  readonly #visitor: XmlVisitor;
  readonly #tag: TagBytes = { bytes: EMPTY, start: 0, end: 0 };
  #pending = EMPTY;

  constructor(visitor: XmlVisitor) {
    this.#visitor = visitor;
  }

  push(chunk: Buffer): void {
    const bytes = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
    const at = this.#scan(bytes);
    if (bytes.length - at > LONGEST_TOKEN) {
      throw new Refusal('source/too-large', { limit: LONGEST_TOKEN });
    }
    this.#pending = at === bytes.length ? EMPTY : Buffer.from(bytes.subarray(at));
  }

  /** A tag that is cut off is damage; white space after the last one is not. */
  end(): void {
    if (this.#pending.includes(LESS)) throw new Refusal('source/unreadable', { reason: 'damaged' });
    this.#pending = EMPTY;
  }

  /** Where the first token begins that is not whole. */
  #scan(bytes: Buffer): number {
    const { length } = bytes;
    let at = 0;
    for (;;) {
      let less = at;
      while (less < length && bytes[less] !== LESS) less += 1;
      if (less === length) return at;
      const past = this.#pastTag(bytes, less);
      if (past === -1) {
        // A text before a tag that is cut off waits with it, so that it comes once.
        return at;
      }
      if (less > at) this.#visitor.text(bytes, at, less);
      this.#report(bytes, less, past);
      at = past;
    }
  }

  /** The index after the tag that begins at `less`; -1: it is not whole. */
  #pastTag(bytes: Buffer, less: number): number {
    const next = bytes[less + 1];
    if (next === BANG) return pastDeclaration(bytes, less);
    if (next === QUESTION) return pastMark(bytes, less + 2, '?>');
    let quote = 0;
    for (let at = less + 1; at < bytes.length; at += 1) {
      const code = bytes[at];
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === GREATER) return at + 1;
      else if (code === DOUBLE || code === SINGLE) quote = code;
    }
    return -1;
  }

  #report(bytes: Buffer, less: number, past: number): void {
    const next = bytes[less + 1];
    if (next === QUESTION) return;
    if (next === BANG) {
      if (isCharacterData(bytes, less)) this.#visitor.text(bytes, less, past);
      return;
    }
    const closes = next === SLASH;
    const from = closes ? less + 2 : less + 1;
    let nameEnd = from;
    let nameStart = from;
    for (; nameEnd < past - 1; nameEnd += 1) {
      const code = bytes[nameEnd] as number;
      if (code <= 32 || code === SLASH) break;
      if (code === COLON) nameStart = nameEnd + 1;
    }
    const name = nameOf(bytes, nameStart, nameEnd);
    if (closes) {
      this.#visitor.close(name);
      return;
    }
    const empty = bytes[past - 2] === SLASH;
    const tag = this.#tag;
    tag.bytes = bytes;
    tag.start = nameEnd;
    tag.end = empty ? past - 2 : past - 1;
    this.#visitor.open(name, tag);
    if (empty) this.#visitor.close(name);
  }
}

function nameOf(bytes: Buffer, start: number, end: number): string {
  if (end - start === 1) return singles[(bytes[start] as number) & 127] as string;
  return bytes.toString('latin1', start, end);
}

function pastDeclaration(bytes: Buffer, less: number): number {
  if (bytes.length < less + 9) return -1;
  const head = bytes.toString('latin1', less, less + 9);
  if (head.startsWith('<!--')) return pastMark(bytes, less + 4, '-->');
  if (head === '<![CDATA[') return pastMark(bytes, less + 9, ']]>');
  if (/^<!doctype/i.test(head)) throw new Refusal('source/archive-refused', { reason: 'doctype' });
  throw new Refusal('source/unreadable', { reason: 'damaged' });
}

function pastMark(bytes: Buffer, from: number, mark: string): number {
  const at = bytes.indexOf(mark, from, 'latin1');
  return at === -1 ? -1 : at + mark.length;
}

/** `<![CDATA[` is told from a comment by its third character. */
export function isCharacterData(bytes: Buffer, less: number): boolean {
  return bytes[less] === LESS && bytes[less + 2] === 91;
}
