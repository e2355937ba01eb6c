/** Check rules that one country has for itself. The numbers hold digits and capital letters only, of the right shape. */
export const countryChecks = {
  nir: passesNir,
  codice_fiscale: passesCodiceFiscale,
  vkn: passesVkn,
  fnr: passesFnr,
  hetu: passesHetu,
  rodne_cislo: passesRodneCislo,
  rijksregister: passesRijksregister,
  svnr: passesSvnr,
  ean13: passesEan13,
  verhoeff: passesVerhoeff,
  curp: passesCurp,
  cpr: passesCpr,
  ssn: passesSsn,
  nino: passesNino,
} as const;
export type CountryCheck = keyof typeof countryChecks;

function digitAt(text: string, at: number): number {
  return text.charCodeAt(at) - 48;
}

function sumOf(text: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * digitAt(text, at), 0);
}

/** A day of a month, whatever the century. */
function isDate(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 ? 29 : 31);
}

/** France: 97 less the remainder; the Corsican departments count as 19 and 18. */
function passesNir(text: string): boolean {
  const body = text.slice(0, 13).replace('2A', '19').replace('2B', '18');
  return /^[12378]\d+$/.test(body) && 97 - (Number(body) % 97) === Number(text.slice(13));
}

const ODD_VALUES = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];

function passesCodiceFiscale(text: string): boolean {
  if (!'ABCDEHLMPRST'.includes(text.charAt(8))) return false;
  let sum = 0;
  for (let at = 0; at < 15; at += 1) {
    const code = Number.parseInt(text.charAt(at), 36);
    const value = code > 9 ? code - 10 : code;
    sum += at % 2 === 0 ? (ODD_VALUES[value] ?? 0) : value;
  }
  return String.fromCharCode(65 + (sum % 26)) === text.at(-1);
}

function passesVkn(text: string): boolean {
  let sum = 0;
  for (let at = 0; at < 9; at += 1) {
    const shifted = (digitAt(text, at) + 9 - at) % 10;
    sum += shifted === 9 ? 9 : (shifted * 2 ** (9 - at)) % 9;
  }
  return (10 - (sum % 10)) % 10 === digitAt(text, 9);
}

/** Norway: two check digits; 40 is added to the day of a D-number. */
function passesFnr(text: string): boolean {
  const day = Number(text.slice(0, 2)) % 40;
  const first = (11 - (sumOf(text, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
  const second = (11 - (sumOf(text, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
  const holds = first === digitAt(text, 9) && second === digitAt(text, 10);
  return holds && isDate(Number(text.slice(2, 4)), day);
}

/** Finland: the sign of the century stands between, or is out where it is a dash or a plus. */
function passesHetu(text: string): boolean {
  const digits = text.slice(0, 6) + text.slice(-4, -1);
  const letter = '0123456789ABCDEFHJKLMNPRSTUVWXY'[Number(digits) % 31];
  return letter === text.at(-1) && isDate(Number(text.slice(2, 4)), Number(text.slice(0, 2)));
}

/** Czechia and Slovakia: 50, 20 or 70 may be added to the month. */
function passesRodneCislo(text: string): boolean {
  const month = (Number(text.slice(2, 4)) % 50) % 20;
  const holds = (Number(text.slice(0, 9)) % 11) % 10 === digitAt(text, 9);
  return holds && isDate(month, Number(text.slice(4, 6)));
}

/** Belgium: who is born from 2000 on has a 2 before the nine digits. */
function passesRijksregister(text: string): boolean {
  const [body, check] = [text.slice(0, 9), Number(text.slice(9))];
  return [body, `2${body}`].some((number) => 97 - (Number(number) % 97) === check);
}

/** Austria: the fourth digit is the check digit. */
function passesSvnr(text: string): boolean {
  const month = Number(text.slice(6, 8));
  const rest = sumOf(text, [3, 7, 9, 0, 5, 8, 4, 2, 1, 6]) % 11;
  return rest === digitAt(text, 3) && month >= 1 && month <= 15;
}

function passesEan13(text: string): boolean {
  const sum = sumOf(text, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]);
  return text.startsWith('756') && (10 - (sum % 10)) % 10 === digitAt(text, 12);
}

/** Denmark gave up its check digit in 2007: the date is all that can be looked at. */
function passesCpr(text: string): boolean {
  return isDate(Number(text.slice(2, 4)), Number(text.slice(0, 2)));
}

/** United States: areas that were never given out. */
function passesSsn(text: string): boolean {
  return !/^(?:000|666|9)|^.{3}00|0000$/.test(text);
}

/** Format rule: HMRC manual NIM39110. */
function passesNino(text: string): boolean {
  return !/^(?:[DFIQUV]|.[DFIQUVO]|BG|GB|KN|NK|NT|TN|ZZ)/.test(text);
}

const CURP_LETTERS = '0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ';

function passesCurp(text: string): boolean {
  let sum = 0;
  for (let at = 0; at < 17; at += 1) sum += CURP_LETTERS.indexOf(text.charAt(at)) * (18 - at);
  return (10 - (sum % 10)) % 10 === digitAt(text, 17);
}

const ROTATION = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

/** J. Verhoeff, 1969: the dihedral group of ten, with a permutation for each place. */
function passesVerhoeff(text: string): boolean {
  if (/^[01]/.test(text)) return false;
  let state = 0;
  for (let place = 0; place < text.length; place += 1) {
    let digit = digitAt(text, text.length - 1 - place);
    for (let turn = 0; turn < place % 8; turn += 1) digit = ROTATION[digit] ?? 0;
    state = multiply(state, digit);
  }
  return state === 0;
}

function multiply(one: number, two: number): number {
  if (one < 5) return two < 5 ? (one + two) % 5 : 5 + ((one + two) % 5);
  return two < 5 ? 5 + ((one - two + 5) % 5) : (one - two + 5) % 5;
}
