import { isCommonCharacter, multiByteEncodings } from './common-characters.ts';
import { decodeBytes } from './encodings.ts';

export type MultiByteScore = {
  readonly encoding: string;
  readonly common: number; // share of the characters that lists in this encoding are full of
  readonly characters: number;
};

const MOST_BROKEN = 0.02;

/** The readings in encodings of several bytes a character that hold, best first. */
export function scoreMultiByte(sample: Buffer): MultiByteScore[] {
  const scores: MultiByteScore[] = [];
  for (const encoding of multiByteEncodings) {
    const score = scoreReading(decodeBytes(sample, encoding), encoding);
    if (score !== null) scores.push(score);
  }
  return scores.sort((a, b) => b.common - a.common);
}

function scoreReading(text: string, encoding: string): MultiByteScore | null {
  let characters = 0;
  let common = 0;
  let broken = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x80) continue;
    if (isBroken(code)) broken += 1;
    else if (isNeutral(code)) continue;
    else if (isCommonCharacter(text[index] ?? '', encoding) && !besideAscii(text, index))
      common += 1;
    characters += 1;
  }
  if (characters === 0 || broken > characters * MOST_BROKEN) return null;
  return { encoding, common: common / characters, characters };
}

/** Inside a word of ASCII letters no such character stands; `VIP` before one does occur. */
function besideAscii(text: string, index: number): boolean {
  return /[A-Za-z]/.test(`${text[index - 1] ?? ''}${text[index + 1] ?? ''}`);
}

function isBroken(code: number): boolean {
  return code === 0xfffd || (code >= 0x80 && code < 0xa0) || (code >= 0xe000 && code <= 0xf8ff);
}

/** Punctuation and forms of full or half width: any bytes fall on them easily. */
function isNeutral(code: number): boolean {
  return (code >= 0x3000 && code <= 0x303f) || code >= 0xff00 || (code >= 0x2000 && code < 0x2e80);
}
