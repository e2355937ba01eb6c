/** A stretch of a text from outside: readable, or a character that would hide or turn what stands around it. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'mark'; readonly code: string };

/** First and last code point of each range that a reader cannot see. Line end and tab are left as space. */
const hiddenRanges: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0b, 0x0c],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad], // soft hyphen
  [0x34f, 0x34f], // combining grapheme joiner
  [0x61c, 0x61c], // Arabic letter mark
  [0x115f, 0x1160], // Hangul fillers
  [0x17b4, 0x17b5],
  [0x180b, 0x180e],
  [0x200b, 0x200f], // zero width, direction marks
  [0x2028, 0x202e], // separators, direction overrides
  [0x2060, 0x206f], // word joiner, isolates
  [0x3164, 0x3164],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe0fff], // tags and further selectors
];

const HIDDEN = new RegExp(
  `[${hiddenRanges.map((range) => range.map((code) => `\\u{${code.toString(16)}}`).join('-')).join('')}]`,
  'u',
);

/** Splits a text so that what is hidden in it can be shown: `U+202E` in the place of the character. */
export function showHidden(text: string): readonly TextPart[] {
  if (!HIDDEN.test(text)) return text === '' ? [] : [{ kind: 'text', text }]; // nearly every text
  const parts: TextPart[] = [];
  let readable = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (!HIDDEN.test(character)) {
      readable += character;
      continue;
    }
    if (readable !== '') parts.push({ kind: 'text', text: readable });
    readable = '';
    parts.push({ kind: 'mark', code: `U+${code.toString(16).toUpperCase().padStart(4, '0')}` });
  }
  if (readable !== '') parts.push({ kind: 'text', text: readable });
  return parts;
}

/** The same as plain text, for labels that take no markup. */
export function withVisibleMarks(text: string): string {
  return showHidden(text)
    .map((part) => (part.kind === 'text' ? part.text : `[${part.code}]`))
    .join('');
}
