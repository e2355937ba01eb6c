/** Eras of Japan by name and letter, and that of Taiwan, with the year before their first. */
const ERAS: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  M: 1867,
  T: 1911,
  S: 1925,
  H: 1988,
  R: 2018,
  民國: 1911,
  民国: 1911,
};
const ERA =
  /^(明治|大正|昭和|平成|令和|民[國国]|[MTSHR](?=\d))\s*(元|\d{1,3})\s*[年./-]\s*(?:(\d{1,2})\s*[月./-]\s*(?:(\d{1,2})\s*日?)?)?$/;
const DAY = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号號]?(.*)$/;
const MONTH = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]$/;
const YEAR = /^(\d{4})\s*[年년]$/;

/** `1990年5月2日`, `1990년 5월 2일`, `平成2年5月2日`, `昭和四十一年五月八日` and `H2.5.2` with plain signs; anything else as it stands. */
export function withPlainSigns(written: string): string {
  const text = withFigures(written);
  const day = DAY.exec(text);
  if (day !== null) return `${day[1]}-${day[2]}-${day[3]}${day[4]}`;
  const month = MONTH.exec(text);
  if (month !== null) return `${month[1]}-${month[2]}`;
  const year = YEAR.exec(text);
  if (year !== null) return year[1] ?? text;
  const era = ERA.exec(text);
  if (era === null) return text;
  const start = ERAS[era[1] ?? ''] ?? 0;
  const inEra = era[2] === '元' ? 1 : Number(era[2]);
  return [start + inEra, ...era.slice(3).filter((part) => part !== undefined)].join('-');
}

const NUMERALS = '〇一二三四五六七八九';
const WRITTEN = /[〇零一二三四五六七八九十廿卅百]+(?=\s*[年月日号號])/g;

/** Numbers in words before the signs of year, month and day: `四十一年`, `一九九〇年`, `十二月`. */
function withFigures(text: string): string {
  return /[年月日]/.test(text) ? text.replaceAll(WRITTEN, (number) => figureOf(number)) : text;
}

function figureOf(number: string): string {
  const plain = number.replaceAll('零', '〇').replaceAll('廿', '二十').replaceAll('卅', '三十');
  if (!/[十百]/.test(plain))
    return plain.replaceAll(/./g, (sign) => String(NUMERALS.indexOf(sign)));
  const [, hundreds = '', tens = '', ones = ''] =
    /^(?:([一二三四五六七八九]?)百)?〇?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/.exec(
      plain,
    ) ?? [];
  const of = (sign: string, hasUnit: boolean): number =>
    hasUnit && sign === '' ? 1 : Math.max(0, NUMERALS.indexOf(sign || '〇'));
  const value =
    100 * of(hundreds, plain.includes('百')) +
    10 * of(tens, plain.includes('十')) +
    of(ones, false);
  return value === 0 ? number : String(value);
}

/** The short names of March and January in Thai differ in a mark that folding takes away: the long one stands for March. */
export function withLongMarch(text: string): string {
  return text.replace(/มี\s?\.?\s?ค\.?(?![\p{L}\p{M}])/u, 'มีนาคม');
}
