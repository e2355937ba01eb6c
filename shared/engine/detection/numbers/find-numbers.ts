import { foldDigits, foldText } from '#base/fold-text.ts';
import { fits } from './birth-in-number.ts';
import { passesLuhn } from './check-digits.ts';
import type { IdentifierRules } from './identifier-rules.ts';

const FEWEST_CARD_DIGITS = 13;
const MOST_CARD_DIGITS = 19;
const WORDS_BEFORE = 40;

/** Numbers as a person writes them, with single spaces, dots and dashes inside, nothing glued to either side. */
const RUN = /(?<![\p{L}\p{N}])\d(?:[ .\u00A0-]?\d)+(?![\p{L}\p{N}])/gu;
const IBAN = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?![\p{L}\p{N}])/gu;

/** At least as many digits as the smallest number looked for: nearly every cell ends here. */
export function hasManyDigits(cell: string, fewest: number): boolean {
  let digits = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const code = cell.charCodeAt(at);
    const isDigit =
      (code >= 48 && code <= 57) ||
      (code >= 0x660 && code <= 0x669) ||
      (code >= 0x6f0 && code <= 0x6f9);
    if (isDigit) {
      digits += 1;
      if (digits >= fewest) return true;
    }
  }
  return false;
}

/** A payment card: issuer's range, length and Luhn, and no word for an order before it. */
export function hasPaymentCard(cell: string, rules: IdentifierRules): boolean {
  if (!hasManyDigits(cell, FEWEST_CARD_DIGITS)) return false;
  const text = foldDigits(cell);
  for (const match of text.matchAll(RUN)) {
    const before = text.slice(Math.max(0, match.index - WORDS_BEFORE), match.index);
    const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 2);
    if (/^-\p{L}/u.test(behind)) continue; // the number of an article: `4012888888881-XL`
    if (isCard(match[0].replace(/\D/g, ''), rules) && !isOrder(before, rules)) return true;
  }
  return false;
}

function isCard(digits: string, rules: IdentifierRules): boolean {
  const { length } = digits;
  if (length < FEWEST_CARD_DIGITS || length > MOST_CARD_DIGITS || !passesLuhn(digits)) return false;
  return rules.issuers.some(({ from, to, lengths }) => {
    const head = digits.slice(0, from.length);
    return head >= from && head <= to && lengths.includes(length);
  });
}

/** Words that call the number which follows, or the column, something other than a means of payment. */
export function isOrder(words: string, rules: IdentifierRules): boolean {
  const folded = foldText(words);
  return rules.orderWords.some((word) => folded.includes(word));
}

export function hasIban(cell: string, rules: IdentifierRules): boolean {
  for (const match of cell.toUpperCase().matchAll(IBAN)) {
    if (isIban(match[0].replaceAll(' ', ''), rules)) return true;
  }
  return false;
}

/** A greedy match may have taken a word behind the number: the country tells how long the number is. */
function isIban(text: string, rules: IdentifierRules): boolean {
  const length = rules.ibanLengths.get(text.slice(0, 2));
  if (length === undefined || text.length < length) return false;
  let rest = 0;
  const whole = text.slice(0, length);
  for (const char of whole.slice(4) + whole.slice(0, 4)) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** An identity number in free text: the word for it stands before, and shape and check digits are right. */
export function hasIdentityNumber(cell: string, rules: IdentifierRules): boolean {
  if (!hasManyDigits(cell, 6)) return false;
  const text = foldDigits(cell);
  const folded = foldText(text);
  const named = rules.identifiers.filter((rule) =>
    rule.words.some((word) => placesOfName(folded, word, rules).length > 0),
  );
  if (named.length === 0) return false;
  return candidates(text.toUpperCase()).some((number) => named.some((rule) => fits(number, rule)));
}

/** Words with digits, each alone and as far as they follow each other, with the letters between and behind them. */
function candidates(text: string): readonly string[] {
  const found: string[] = [];
  let run: string[] = [];
  for (const word of text.replace(/(?<=\d)[./-](?=\d)/g, '').split(/[^\p{L}\d]+/u)) {
    const hasDigit = /\d/.test(word);
    if (hasDigit) found.push(word);
    if (hasDigit || word.length <= 2) run.push(word);
    if ((!hasDigit && word.length > 2) || run.length > 8) run = [];
    for (let from = 0; from < run.length - 1; from += 1) found.push(run.slice(from).join(''));
  }
  return found;
}

/** Where the word ends that names a number; not where what follows says that it is absent or that another one comes. */
export function placesOfName(
  folded: string,
  word: string,
  rules: IdentifierRules,
): readonly number[] {
  const isLetter = (char: string): boolean => /\p{L}/u.test(char);
  const ends: number[] = [];
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
    const end = at + word.length;
    if (isLetter(folded.charAt(at - 1)) || isLetter(folded.charAt(end))) continue;
    if (!isAbsent(folded.slice(end, end + WORDS_BEHIND), rules)) ends.push(end);
  }
  return ends;
}

const WORDS_BEHIND = 60;

/** `СНИЛС не помнит, заказ 11223344595`: between the word and the next digits the number is said not to be there. */
function isAbsent(behind: string, rules: IdentifierRules): boolean {
  const [between = ''] = behind.split(/\d/, 1);
  if (between.length === behind.length || between.trim() === '') return false;
  const words = between.split(/[^\p{L}\p{M}]+/u);
  if (words.some((word) => rules.absentWords.has(word))) return true;
  const clauses = between.split(/[,;.!?\n]/);
  return clauses.length > 1 && isOrder(clauses.at(-1) ?? '', rules);
}
