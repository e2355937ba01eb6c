import * as fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { CountryCode } from 'libphonenumber-js/min';
import { describe, expect, it } from 'vitest';
import { normalisePhone } from '#engine/detection/index.ts';
import { phoneShapes } from '#engine/detection/contacts/phone-shapes.ts';

/** What the library says about a number: the shapes only save the way to it. */
function fromLibrary(text: string, country: string): string | null {
  const parsed = parsePhoneNumberFromString(text, {
    defaultCountry: country as CountryCode,
    extract: false,
  });
  return parsed?.isPossible() === true ? parsed.number : null;
}

/** Numbers that the library reads in more than one way by the length of what is left: not compared. */
const CHOSEN = ['UA', 'SA', 'MA', 'VN', 'GB', 'CH', 'ES', 'PT', 'PL', 'UZ'] as const;

describe('the common shapes of phone numbers', () => {
  it.each(CHOSEN)('of %s read as the library reads them', (country) => {
    const shape = phoneShapes.get(country);
    if (shape === undefined) throw new Error(country);
    const { callingCode, trunk, national } = shape;
    const number = fc.stringMatching(national);
    const form = fc.constantFrom('', `+${callingCode}`, trunk, `+${callingCode}${trunk}`);
    fc.assert(
      fc.property(number, form, (digits, start) => {
        expect(normalisePhone(start + digits, country)).toBe(fromLibrary(start + digits, country));
      }),
      { numRuns: 300 },
    );
  });
});
