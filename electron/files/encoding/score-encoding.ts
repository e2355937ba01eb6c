import { decodeBytes } from './encodings.ts';
import { bitsOf, letterBits } from './letter-classes.ts';
import { letterModels } from './letter-models.ts';
import type { LetterModel } from './letter-models.ts';

/** How well the letters of one language, read in one encoding, explain the bytes above 0x7F. */
export type EncodingScore = {
  readonly encoding: string;
  readonly language: string;
  readonly perCharacter: number; // about 1 to 2 for running text, below 0 for nonsense
  readonly text: string;
};

const BEST_LETTER = 2;
const BEST_ACCENT = 1.4; // a language with few letters of its own is no likelier for it
const RAREST_LETTER = -0.4;
const CAPITAL = -0.15;
const STRANGE_LETTER = -2.5;
const NO_CHARACTER = -8;
const STRANGE_SYMBOL = -2;
const SYMBOL_IN_WORD = -3;
const MIXED_SCRIPTS = -3;
const CASE_JUMP = -2.5;
const ADJACENT_ACCENTS = -1;
const WRONG_END = -2;
const CAPITALS_ONLY = -0.4;
/** Accented vowels stand beside consonants, accented consonants beside vowels, in every language of Europe. */
const LIKELY_NEIGHBOUR = 0.25;
const UNLIKELY_NEIGHBOUR = -0.45;
const LIKELY_END = 0.5;
const RANK = 0.01;

/**
 * How much rarer than the others an encoding is among lists; counts as that many characters, so it decides
 * where there are few and not where there are many.
 */
const rarity: Readonly<Record<string, number>> = {
  'windows-1258': -1.5,
  'windows-1257': -0.5,
  'iso-8859-4': -1.5,
  'iso-8859-13': -0.8,
  'iso-8859-2': -0.3,
  'iso-8859-5': -0.8,
  'iso-8859-6': -0.5,
  macintosh: -0.8,
  'x-mac-cyrillic': -0.8,
  'koi8-r': -0.3,
  'koi8-u': -0.5,
  ibm866: -0.3,
  ibm737: -0.8,
  ibm775: -0.8,
  ibm850: -0.8,
  ibm852: -0.8,
  ibm857: -0.8,
  ibm862: -0.8,
};

/** All readings of the sample, best first; on a tie the encoding that the models name first. */
export function scoreEncodings(sample: Buffer): EncodingScore[] {
  const texts = new Map<string, string>();
  const highBytes = sample.reduce((count, byte) => count + (byte >> 7), 0);
  const scores = letterModels.flatMap((model) =>
    model.encodings.map((encoding, rank) => {
      const text = texts.get(encoding) ?? decodeBytes(sample, encoding);
      texts.set(encoding, text);
      const prior = (rarity[encoding] ?? 0) / Math.max(1, highBytes);
      const perCharacter = scoreText(text, model) + prior - rank * RANK;
      return { encoding, language: model.language, perCharacter, text };
    }),
  );
  return scores.sort((a, b) => b.perCharacter - a.perCharacter);
}

/** How well a text reads as the language of a model; 0 where nothing in it is beyond ASCII. */
export function scoreText(text: string, model: LetterModel): number {
  const weights = weightsOf(model);
  let total = 0;
  let characters = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) < 0x80) continue;
    characters += 1;
    total += scoreCharacter(text, index, weights, model);
  }
  return characters === 0 ? 0 : total / characters;
}

function scoreCharacter(
  text: string,
  index: number,
  weights: ReadonlyMap<number, number>,
  model: LetterModel,
): number {
  const code = text.charCodeAt(index);
  const bits = bitsOf(code);
  if ((bits & letterBits.nothing) !== 0) return NO_CHARACTER;
  const before = index === 0 ? 0x20 : text.charCodeAt(index - 1);
  const after = index + 1 === text.length ? 0x20 : text.charCodeAt(index + 1);
  const weight = weights.get(code);
  if (weight === undefined) return scoreStranger(bits, bitsOf(before), bitsOf(after));
  const neighbours = { before, after, beforeBits: bitsOf(before), afterBits: bitsOf(after) };
  const own = scoreNeighbours(code, bits, neighbours, model);
  return weight + own + (model.wholeWords ? 0 : scoreSounds(bits, neighbours));
}

type Neighbours = {
  readonly before: number;
  readonly after: number;
  readonly beforeBits: number;
  readonly afterBits: number;
};

function scoreStranger(bits: number, before: number, after: number): number {
  const { letter, sign } = letterBits;
  if ((bits & sign) !== 0) return (before & after & letter) === 0 ? 0 : -1;
  if ((bits & letter) !== 0) return STRANGE_LETTER;
  return ((before | after) & letter) === 0 ? STRANGE_SYMBOL : SYMBOL_IN_WORD;
}

function scoreNeighbours(
  code: number,
  bits: number,
  { before, beforeBits, afterBits }: Neighbours,
  model: LetterModel,
): number {
  const { letter, upper, lower, ascii } = letterBits;
  const inside = (afterBits & letter) !== 0;
  const starts = (beforeBits & letter) === 0;
  let score = 0;
  if (inside && hasLetter(model.onlyAtEnd, code)) score += WRONG_END;
  if (!inside && !starts && hasLetter(model.neverAtEnd, code)) score += WRONG_END;
  if (!inside && !starts && hasLetter(model.likelyAtEnd, code)) score += LIKELY_END;
  if (starts && (bits & lower) !== 0) score += model.smallStart ?? 0;
  if ((bits & upper) !== 0 && (beforeBits & lower) !== 0) score += CASE_JUMP;
  if ((bits & upper) !== 0 && (beforeBits & upper) !== 0) score += CAPITALS_ONLY;
  if (model.wholeWords && ((beforeBits | afterBits) & ascii) !== 0) score += MIXED_SCRIPTS;
  if (!model.wholeWords && before > 0x7f && !starts) score += ADJACENT_ACCENTS;
  return score;
}

function scoreSounds(bits: number, { beforeBits, afterBits }: Neighbours): number {
  const { letter, vowel } = letterBits;
  const own = bits & vowel;
  let score = 0;
  for (const other of [beforeBits, afterBits]) {
    if ((other & letter) === 0) continue;
    score += (other & vowel) === own ? UNLIKELY_NEIGHBOUR : LIKELY_NEIGHBOUR;
  }
  return score;
}

function hasLetter(letters: string | undefined, code: number): boolean {
  return letters?.includes(String.fromCharCode(code)) === true;
}

const knownWeights = new Map<LetterModel, ReadonlyMap<number, number>>();

/** Evenly from the most frequent letter to the rarest; capitals a little less. */
function weightsOf(model: LetterModel): ReadonlyMap<number, number> {
  const before = knownWeights.get(model);
  if (before !== undefined) return before;
  const weights = new Map<number, number>();
  const letters = [...model.letters];
  const best = model.wholeWords ? BEST_LETTER : BEST_ACCENT;
  letters.forEach((letter, rank) => {
    const weight = best + ((RAREST_LETTER - best) * rank) / letters.length;
    weights.set(letter.charCodeAt(0), weight);
    const capital = letter === 'ı' ? '' : letter.toUpperCase();
    if (capital.length === 1 && capital !== letter) {
      weights.set(capital.charCodeAt(0), weight + CAPITAL);
    }
  });
  if (model.language === 'tr') weights.set(0x130, 1);
  knownWeights.set(model, weights);
  return weights;
}
