import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import { foldDigits, tidyText } from '#base/fold-text.ts';
import { phoneShapes, shapesByCallingCode, type PhoneShape } from './phone-shapes.ts';
import { isShortened, plainNumber, restoreDigits } from './spreadsheet-damage.ts';
import { splitValues } from './split-values.ts';

const LONGEST_PHONE = 60;
const EXTENSION =
  /[\s,;(]*(?:доб|вн|ext|extn|extension|x|#|dahili|poste|int|interno|durchwahl|dw|wew|ramal|тел\.? ?доб|تحويلة|داخلي)[.:= ]{0,3}\d{1,6}\)?$/iu;
const PREFIX = /^(?:tel|phone|mobile|mob|whatsapp|p|тел|моб|т|cep|gsm|هاتف|جوال)\s*[:.]\s*/iu;

/**
 * One phone number in E.164, or null where the text is none, is damaged or leaves the country open. `country`
 * (ISO 3166 alpha-2) is the one that a number without a calling code belongs to. Common shapes are read here, all
 * others by libphonenumber-js with its `min` metadata: what counts is whether a number is possible in its country. The
 * bigger `max` metadata also knows which ranges are given out, but that ages, and this program has no updates: a
 * number that is wrongly refused is a person who is not found again.
 */
export function normalisePhone(text: string, country: string): string | null {
  if (text.length > LONGEST_PHONE) return null;
  const written = text.trim();
  const plain = plainNumber(written) ?? written;
  const fast = fromShape(plain, country);
  if (fast !== undefined) return fast;
  const tidy = withoutExtension(
    tidyText(foldDigits(plain)).replace(/^['’]/, '').replace(PREFIX, ''),
  );
  if (isShortened(tidy)) {
    const digits = restoreDigits(tidy);
    return digits === null ? null : normalisePhone(digits, country);
  }
  const cleaned = fromShape(tidy, country);
  if (cleaned !== undefined) return cleaned;
  return /\p{L}/u.test(tidy) ? null : (fromLibrary(tidy, country) ?? withLostPlus(tidy));
}

/** A foreign number whose plus went when the cell became a number; only where it is a common shape of its country. */
function withLostPlus(text: string): string | null {
  return /^\d{11,13}$/.test(text) ? (fromInternational(text) ?? null) : null;
}

/** All numbers of one cell, each once; `rejected` counts values with digits that are no number. */
export function normalisePhones(
  cell: string,
  country: string,
): { readonly phones: readonly string[]; readonly rejected: number } {
  const only = normalisePhone(cell, country);
  if (only !== null) return { phones: [only], rejected: 0 };
  const phones = new Set<string>();
  let rejected = 0;
  for (const value of splitValues(cell)) {
    for (const part of value.split(/\s*\/\s*|\s+(?:и|and|ve|و|und|et|y)\s+/u)) {
      if (phones.size > 0 && isExtensionOnly(part)) continue;
      const phone = normalisePhone(part, country);
      if (phone === null) rejected += 1;
      else phones.add(phone);
    }
  }
  return { phones: [...phones], rejected };
}

/** Undefined: not one of the common shapes, so others must look at it. Null: no number of the country. */
function fromShape(text: string, country: string): string | null | undefined {
  const digits = digitsOf(text);
  if (digits === null) return undefined;
  const home = phoneShapes.get(country);
  const abroad = foreignDigits(text, digits, home);
  if (abroad !== null) return fromInternational(abroad);
  if (home === undefined) return undefined;
  const { callingCode, trunk, national } = home;
  if (trunk !== '' && digits.startsWith(trunk) && national.test(digits.slice(trunk.length))) {
    return `+${callingCode}${digits.slice(trunk.length)}`;
  }
  if (national.test(digits)) return `+${callingCode}${digits}`;
  const rest = digits.slice(callingCode.length);
  if (digits.startsWith(callingCode) && national.test(rest)) return `+${digits}`;
  return home.complete && digits.length < 12 ? null : undefined;
}

/** ASCII digits of a text made of digits and the usual signs between them; null for any other text. */
function digitsOf(text: string): string | null {
  let digits = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += text.charAt(at);
    else if (code === 43 ? at > 0 : !' ()-./\u00A0'.includes(text.charAt(at))) return null;
  }
  return digits.length < 5 ? null : digits;
}

/** Calling code and number, where the text is written for callers from abroad. */
function foreignDigits(text: string, digits: string, home: PhoneShape | undefined): string | null {
  if (text.startsWith('+')) {
    return text.includes('(0)') ? digitsOf(text.replace('(0)', ' ')) : digits;
  }
  if (digits.startsWith('00')) return digits.slice(2);
  const prefix = home?.abroad ?? '';
  return prefix !== '' && digits.length > 12 && digits.startsWith(prefix)
    ? digits.slice(prefix.length)
    : null;
}

function fromInternational(digits: string): string | undefined {
  for (let length = 1; length <= 3; length += 1) {
    const shape = shapesByCallingCode.get(digits.slice(0, length));
    if (shape === undefined) continue;
    const rest = digits.slice(length);
    if (shape.national.test(rest)) return `+${digits}`;
    // +7 8 912 ... and +49 0151 ...: the trunk prefix left standing after the calling code
    const { trunk } = shape;
    const bare = rest.slice(trunk.length);
    const doubled = trunk !== '' && rest.startsWith(trunk) && shape.national.test(bare);
    return doubled ? `+${shape.callingCode}${bare}` : undefined;
  }
  return undefined;
}

function fromLibrary(text: string, country: string): string | null {
  const digits = text.replace(/\D/g, '');
  if (digits.length < 6 || digits.length > 17) return null;
  const abroad = foreignDigits(text, digits, phoneShapes.get(country));
  const written = abroad === null ? text : `+${abroad}`;
  const parsed = parsePhoneNumberFromString(written, {
    defaultCountry: country as CountryCode,
    extract: false,
  });
  return parsed !== undefined && parsed.isPossible() ? parsed.number : null;
}

function withoutExtension(text: string): string {
  return text.replace(EXTENSION, '').trim();
}

/** `доб. 12` after a comma belongs to the number before it; a word alone is a remark. */
function isExtensionOnly(part: string): boolean {
  const digits = part.replace(/\D/g, '').length;
  return digits < 5 && /\p{L}/u.test(part);
}
