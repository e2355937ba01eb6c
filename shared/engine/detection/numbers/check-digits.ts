import { countryChecks, type CountryCheck } from './country-checks.ts';

/** How the last characters of a number follow from the others. */
export type CheckRule =
  | { readonly algorithm: 'none' | 'tckn' | 'snils' | 'inn12' | 'cpf' | 'letter23' | 'mod11_2' }
  | { readonly algorithm: CountryCheck }
  | { readonly algorithm: 'luhn'; readonly first?: string; readonly from?: number }
  | { readonly algorithm: 'mod11_10'; readonly notFirst?: string }
  | {
      readonly algorithm: 'weighted';
      readonly weights: readonly number[];
      readonly modulus: number;
      readonly complement?: boolean;
      readonly tenIs?: number;
      readonly retry?: readonly number[];
    };

/** Does the number (digits and capital letters only, of the right shape) keep the rule? */
export function keepsCheck(text: string, rule: CheckRule): boolean {
  const { algorithm } = rule;
  if (algorithm === 'luhn') {
    return (
      (rule.first === undefined || rule.first.includes(text.charAt(0))) &&
      passesLuhn(text.slice(rule.from ?? 0))
    );
  }
  if (algorithm === 'mod11_10') {
    return text.charAt(0) !== rule.notFirst && passesMod11And10(text);
  }
  return algorithm === 'weighted' ? passesWeighted(text, rule) : ownChecks[algorithm](text);
}

const ownChecks: Readonly<
  Record<
    CountryCheck | 'none' | 'tckn' | 'snils' | 'inn12' | 'cpf' | 'letter23' | 'mod11_2',
    (text: string) => boolean
  >
> = {
  ...countryChecks,
  none: () => true,
  tckn: passesTckn,
  snils: passesSnils,
  inn12: passesInn,
  cpf: passesCpf,
  letter23: passesLetter,
  mod11_2: passesMod11And2,
};

/** ISO/IEC 7812, annex B. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = digits.length - 1, double = false; at >= 0; at -= 1, double = !double) {
    const digit = digits.charCodeAt(at) - 48;
    sum += double ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}

function digitAt(text: string, at: number): number {
  return text.charCodeAt(at) - 48;
}

function weightedSum(text: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * digitAt(text, at), 0);
}

function passesWeighted(text: string, rule: CheckRule & { algorithm: 'weighted' }): boolean {
  let rest = weightedSum(text, rule.weights) % rule.modulus;
  if (rest < 0) rest += rule.modulus;
  if (rest === 10 && rule.retry !== undefined) rest = weightedSum(text, rule.retry) % rule.modulus;
  if (rule.complement === true) rest = (rule.modulus - rest) % rule.modulus;
  if (rest === 10) rest = rule.tenIs ?? 0;
  return rest === digitAt(text, rule.weights.length);
}

function passesTckn(text: string): boolean {
  if (text.startsWith('0')) return false;
  const odd = weightedSum(text, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weightedSum(text, [0, 1, 0, 1, 0, 1, 0, 1]);
  const tenth = (((7 * odd - even) % 10) + 10) % 10;
  const eleventh = (odd + even + digitAt(text, 9)) % 10;
  return tenth === digitAt(text, 9) && eleventh === digitAt(text, 10);
}

function passesSnils(text: string): boolean {
  const rest = weightedSum(text, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101;
  return (rest === 100 ? 0 : rest) === Number(text.slice(9));
}

function passesInn(text: string): boolean {
  const tenth = (weightedSum(text, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10;
  const last = (weightedSum(text, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10;
  return tenth === digitAt(text, 10) && last === digitAt(text, 11);
}

function passesCpf(text: string): boolean {
  if (/^(\d)\1*$/.test(text)) return false;
  const tenth = ((weightedSum(text, [10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
  const last = ((weightedSum(text, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10) % 11) % 10;
  return tenth === digitAt(text, 9) && last === digitAt(text, 10);
}

/** Spain: the letter of the remainder by 23; a leading X, Y or Z of a foreigner counts as 0, 1 or 2. */
function passesLetter(text: string): boolean {
  const number = text.slice(0, -1).replace(/^[XYZ]/, (letter) => String('XYZ'.indexOf(letter)));
  return /^\d+$/.test(number) && 'TRWAGMYFPDXBNJZSQVHLCKE'[Number(number) % 23] === text.at(-1);
}

/** ISO 7064 MOD 11,10. */
function passesMod11And10(text: string): boolean {
  let product = 10;
  for (let at = 0; at < text.length - 1; at += 1) {
    const sum = (digitAt(text, at) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === digitAt(text, text.length - 1);
}

/** ISO 7064 MOD 11-2, as China's resident numbers have it. */
function passesMod11And2(text: string): boolean {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return '10X98765432'[weightedSum(text, weights) % 11] === text.at(-1);
}
