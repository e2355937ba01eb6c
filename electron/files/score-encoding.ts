import { decodeBytes } from './encodings.ts';
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

/** Signs that lists do contain in every encoding. */
const ORDINARY_SIGNS = new Set('«»“”„‘’‚–—…№€£§©®°·•\u00A0´\u200E\u200F،؛؟ـ');

/** All readings of the sample, best first; on a tie the encoding that the models name first. */
export function scoreEncodings(sample: Buffer): EncodingScore[] {
  const texts = new Map<string, string>();
  const scores = letterModels.flatMap((model) =>
    model.encodings.map((encoding, rank) => {
      const text = texts.get(encoding) ?? decodeBytes(sample, encoding);
      texts.set(encoding, text);
      const perCharacter = scoreText(text, model) - rank * 0.01;
      return { encoding, language: model.language, perCharacter, text };
    }),
  );
  return scores.sort((a, b) => b.perCharacter - a.perCharacter);
}

function scoreText(text: string, model: LetterModel): number {
  const weights = weightsOf(model);
  let total = 0;
  let characters = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) < 0x80) continue;
    characters += 1;
    const neighbours = { before: text[index - 1] ?? ' ', after: text[index + 1] ?? ' ' };
    total += scoreCharacter(text[index] ?? ' ', neighbours, weights, model);
  }
  return characters === 0 ? 0 : total / characters;
}

type Neighbours = { readonly before: string; readonly after: string };

function scoreCharacter(
  char: string,
  neighbours: Neighbours,
  weights: ReadonlyMap<string, number>,
  model: LetterModel,
): number {
  if (isNoCharacter(char)) return NO_CHARACTER;
  const weight = weights.get(char);
  if (weight === undefined) return scoreStranger(char, neighbours);
  return weight + scoreNeighbours(char, neighbours, model);
}

function scoreStranger(char: string, { before, after }: Neighbours): number {
  if (ORDINARY_SIGNS.has(char)) return isLetter(before) && isLetter(after) ? -1 : 0;
  if (isLetter(char)) return STRANGE_LETTER;
  return isLetter(before) || isLetter(after) ? SYMBOL_IN_WORD : STRANGE_SYMBOL;
}

function scoreNeighbours(char: string, { before, after }: Neighbours, model: LetterModel): number {
  const { wholeWords } = model;
  const atEnd = isLetter(before) && !isLetter(after);
  let score = 0;
  if (isLetter(after) && model.onlyAtEnd?.includes(char) === true) score += WRONG_END;
  if (!isLetter(before) && isLower(char)) score += model.smallStart ?? 0;
  if (atEnd && model.neverAtEnd?.includes(char) === true) score += WRONG_END;
  if (isUpper(char) && isLower(before)) score += CASE_JUMP;
  if (isUpper(char) && isUpper(before)) score += CAPITALS_ONLY;
  if (wholeWords && (isAsciiLetter(before) || isAsciiLetter(after))) score += MIXED_SCRIPTS;
  if (!wholeWords && before > '\u007F' && isLetter(before)) score += ADJACENT_ACCENTS;
  return score;
}

/** Evenly from the most frequent letter to the rarest; capitals a little less. */
function weightsOf(model: LetterModel): Map<string, number> {
  const weights = new Map<string, number>();
  const letters = [...model.letters];
  // A language with few letters of its own is no likelier for it: its letters start lower.
  const best = model.wholeWords ? BEST_LETTER : 1.4;
  letters.forEach((letter, rank) => {
    const weight = best + ((RAREST_LETTER - best) * rank) / letters.length;
    weights.set(letter, weight);
    const capital = letter === 'ı' ? '' : letter.toUpperCase();
    if (capital.length === 1 && capital !== letter) weights.set(capital, weight + CAPITAL);
  });
  if (model.language === 'tr') weights.set('İ', 1);
  return weights;
}

function isNoCharacter(char: string): boolean {
  const code = char.charCodeAt(0);
  return code === 0xfffd || (code >= 0x80 && code <= 0x9f) || (code >= 0xe000 && code <= 0xf8ff);
}

function isLetter(char: string): boolean {
  return /[\p{L}\p{M}]/u.test(char);
}

function isAsciiLetter(char: string): boolean {
  return /[A-Za-z]/.test(char);
}

function isUpper(char: string): boolean {
  return /\p{Lu}/u.test(char);
}

function isLower(char: string): boolean {
  return /\p{Ll}/u.test(char);
}
