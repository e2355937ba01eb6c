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
  /^(明治|大正|昭和|平成|令和|民[國国]|[MTSHR](?=\d))\s*(元|\d{1,3})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/;
const DAY = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号]?(.*)$/;
const YEAR = /^(\d{4})\s*[年년]$/;

/** `1990年5月2日`, `1990년 5월 2일`, `平成2年5月2日` and `H2.5.2` with plain signs; anything else as it stands. */
export function withPlainSigns(text: string): string {
  const day = DAY.exec(text);
  if (day !== null) return `${day[1]}-${day[2]}-${day[3]}${day[4]}`;
  const year = YEAR.exec(text);
  if (year !== null) return year[1] ?? text;
  const era = ERA.exec(text);
  if (era === null) return text;
  const start = ERAS[era[1] ?? ''] ?? 0;
  const inEra = era[2] === '元' ? 1 : Number(era[2]);
  return `${start + inEra}-${era[3]}-${era[4]}`;
}
