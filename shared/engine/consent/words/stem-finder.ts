/** Where a stem stands: from its first letter to behind its last. */
export type StemPlace = { readonly from: number; readonly to: number };

export type StemFinder = {
  /** The first place of any stem at or after `from`; of stems that begin there the longest. Null where none stands. */
  readonly find: (text: string, from?: number) => StemPlace | null;
};

type Stem = {
  /** What stands between the `~` inside, each of which is any letters. */
  readonly parts: readonly string[];
  /** Letters may follow: `stem~`. */
  readonly isOpen: boolean;
};

/**
 * Finds stems in spaced text of folded letters. `stem~` may go on, `~stem` may have something before it; else a whole
 * word. A map by first letters: as one expression of some thousand stems they took a quarter of a second to compile.
 */
export function createStemFinder(stems: readonly string[]): StemFinder {
  const known = [...new Set(stems)];
  const beginning = byHead(known.filter((stem) => !stem.startsWith('~')));
  const anywhere = byHead(known.filter((stem) => stem.startsWith('~')));
  return {
    find: (text, from = 0) => {
      for (let at = from; at < text.length; at += 1) {
        const begun = isWordStart(text, at) ? endOf(beginning, text, at) : -1;
        const to = Math.max(begun, endOf(anywhere, text, at));
        if (to >= 0) return { from: at, to };
      }
      return null;
    },
  };
}

/** The text with every stem replaced. */
export function replaceStems(text: string, stems: StemFinder, by: string): string {
  const pieces: string[] = [];
  let end = 0;
  for (let place = stems.find(text); place !== null; place = stems.find(text, place.to)) {
    pieces.push(text.slice(end, place.from));
    end = place.to;
  }
  return [...pieces, text.slice(end)].join(by);
}

const HEAD = 2;
const LETTERS = /\p{L}*/uy;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function byHead(stems: readonly string[]): ReadonlyMap<string, readonly Stem[]> {
  const index = new Map<string, Stem[]>();
  for (const written of stems) {
    const stem = readStem(written);
    const [first = ''] = stem.parts;
    const head = first.slice(0, HEAD);
    const list = index.get(head);
    if (list === undefined) index.set(head, [stem]);
    else list.push(stem);
  }
  return index;
}

function readStem(written: string): Stem {
  const isOpen = written.endsWith('~');
  const inner = written.replace(/^~/, '').replace(/~$/, '');
  return { parts: inner.replaceAll(/[^\p{L}\p{N}~ ]/gu, ' ').split('~'), isOpen };
}

function isWordStart(text: string, at: number): boolean {
  return at > 0 && !LETTER_OR_DIGIT.test(characterBefore(text, at));
}

/** Behind the longest stem that begins here; -1 where none does. */
function endOf(index: ReadonlyMap<string, readonly Stem[]>, text: string, at: number): number {
  let longest = -1;
  for (let length = 1; length <= HEAD; length += 1) {
    for (const stem of index.get(text.slice(at, at + length)) ?? []) {
      longest = Math.max(longest, endOfParts(stem, 0, text, at));
    }
  }
  return longest;
}

function endOfParts({ parts, isOpen }: Stem, part: number, text: string, at: number): number {
  const wanted = parts[part] ?? '';
  if (!text.startsWith(wanted, at)) return -1;
  const end = at + wanted.length;
  if (part === parts.length - 1) return isOpen || endsWord(text, end) ? end : -1;
  for (let next = end + lettersAt(text, end); next >= end; next -= 1) {
    const to = endOfParts({ parts, isOpen }, part + 1, text, next);
    if (to >= 0) return to;
  }
  return -1;
}

function lettersAt(text: string, at: number): number {
  LETTERS.lastIndex = at;
  return LETTERS.exec(text)?.[0].length ?? 0;
}

/** Something that is no letter and no digit follows, as in spaced text it always does. */
function endsWord(text: string, at: number): boolean {
  const next = text.codePointAt(at);
  return next !== undefined && !LETTER_OR_DIGIT.test(String.fromCodePoint(next));
}

function characterBefore(text: string, at: number): string {
  const last = text.charCodeAt(at - 1);
  const isTail = last >= 0xdc_00 && last <= 0xdf_ff;
  return isTail ? text.slice(at - 2, at) : text.slice(at - 1, at);
}
