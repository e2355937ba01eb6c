/** What a character is, as bits, found once for each character: asked millions of times. */
export const letterBits = {
  letter: 1,
  upper: 2,
  lower: 4,
  ascii: 8, // a letter of ASCII
  vowel: 16, // of the Latin alphabet, with or without accents
  latin: 32,
  sign: 64, // ordinary punctuation and signs that lists contain in every encoding
  nothing: 128, // no character at all
} as const;

const known = new Int16Array(0x1_0000).fill(-1);

export function bitsOf(code: number): number {
  const before = known[code] ?? -1;
  if (before !== -1) return before;
  const bits = findBits(String.fromCharCode(code), code);
  known[code] = bits;
  return bits;
}

const ORDINARY_SIGNS = new Set('«»“”„‘’‚–—…№€£§©®°·•\u00A0´\u200E\u200F،؛؟ـ');

function findBits(char: string, code: number): number {
  let bits = 0;
  if (/[\p{L}\p{M}]/u.test(char)) bits |= letterBits.letter;
  if (/\p{Lu}/u.test(char)) bits |= letterBits.upper;
  if (/\p{Ll}/u.test(char)) bits |= letterBits.lower;
  if (/[A-Za-z]/.test(char)) bits |= letterBits.ascii;
  if (/\p{Script=Latin}/u.test(char)) bits |= letterBits.latin;
  if (/^[aeiouyæøœıa]/i.test(char.normalize('NFD'))) bits |= letterBits.vowel;
  if (ORDINARY_SIGNS.has(char)) bits |= letterBits.sign;
  const isControl = code >= 0x80 && code <= 0x9f;
  if (code === 0xfffd || isControl || (code >= 0xe000 && code <= 0xf8ff))
    bits |= letterBits.nothing;
  return bits;
}
