/**
 * The common shapes of phone numbers, so that most cells never reach the library. `national`: numbers without trunk
 * prefix; a number that fits none of them goes to libphonenumber-js, which knows every country. Lengths, calling
 * codes and trunk prefixes: libphonenumber metadata 9 (confirmed); prefixes for calls abroad: ITU list (from memory).
 */
export type PhoneShape = {
  readonly callingCode: string;
  readonly trunk: string;
  readonly abroad: string; // dialled before a foreign number, besides 00 and +
  readonly national: RegExp;
  /** `national` has every number of the country: what does not fit is no number there. */
  readonly complete: boolean;
};

const shape = (callingCode: string, trunk: string, national: RegExp, abroad = ''): PhoneShape => ({
  callingCode,
  trunk,
  abroad,
  national,
  complete: false,
});

/** Countries whose national numbers all have ten digits. */
const tenDigits = (
  callingCode: string,
  trunk: string,
  national: RegExp,
  abroad: string,
): PhoneShape => ({ callingCode, trunk, abroad, national, complete: true });

export const phoneShapes: ReadonlyMap<string, PhoneShape> = new Map([
  ['RU', tenDigits('7', '8', /^[3-9]\d{9}$/, '810')],
  ['KZ', tenDigits('7', '8', /^[3-9]\d{9}$/, '810')],
  ['UA', shape('380', '0', /^[1-9]\d{8}$/)],
  ['TR', shape('90', '0', /^[2-5]\d{9}$/)],
  ['SA', shape('966', '0', /^[1-9]\d{8}$/)],
  ['AE', shape('971', '0', /^5\d{8}$/)],
  ['EG', shape('20', '0', /^1[0125]\d{8}$/)],
  ['KW', shape('965', '', /^[4569]\d{7}$/)],
  ['QA', shape('974', '', /^[3-7]\d{7}$/)],
  ['JO', shape('962', '0', /^7[789]\d{7}$/)],
  ['MA', shape('212', '0', /^[1-9]\d{8}$/)],
  ['VN', shape('84', '0', /^[1-9]\d{8}$/)],
  ['GB', shape('44', '0', /^(?:[235689]\d{8}|[1-35-9]\d{9}|4[0-35-9]\d{8})$/)],
  ['IE', shape('353', '0', /^8[35679]\d{7}$/)],
  ['DE', shape('49', '0', /^1[567]\d{8,9}$/)],
  ['AT', shape('43', '0', /^6[5-9]\d{7,9}$/)],
  ['CH', shape('41', '0', /^[2-9]\d{8}$/)],
  ['FR', shape('33', '0', /^[1-9]\d{8}$/)],
  ['ES', shape('34', '', /^[1-9]\d{8}$/)],
  ['PT', shape('351', '', /^[1-9]\d{8}$/)],
  ['PL', shape('48', '', /^[1-9]\d{8}$/)],
  ['US', tenDigits('1', '1', /^[2-9]\d{2}[2-9]\d{6}$/, '011')],
  ['CA', tenDigits('1', '1', /^[2-9]\d{2}[2-9]\d{6}$/, '011')],
  ['IN', shape('91', '0', /^[6-9]\d{9}$/)],
  ['UZ', shape('998', '', /^[1-9]\d{8}$/)],
]);

/** One shape for each calling code: the first country that has it. */
export const shapesByCallingCode: ReadonlyMap<string, PhoneShape> = new Map(
  [...phoneShapes.values()].reverse().map((one) => [one.callingCode, one]),
);
