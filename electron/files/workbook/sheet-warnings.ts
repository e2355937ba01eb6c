import type { SourceWarning } from '#domain/source.ts';
import { duplicateHeaders } from '../text/text-list.ts';
import { searchPlaces } from './elsewhere.ts';
import type { Place } from './elsewhere.ts';
import type { SheetSource, SheetTally } from './sheet-source.ts';

/** What is said of the file before its cells are looked at. */
export function fileWarnings({
  name,
  disguise,
  isCut = false,
}: {
  readonly name: string;
  readonly disguise: string | null;
  readonly isCut?: boolean;
}): SourceWarning[] {
  const isDisguised = disguise !== null && /\.(?:xls[xmb]?|ods)$/i.test(name);
  return [
    ...(isDisguised ? [{ code: 'file.disguised', detail: disguise } as const] : []),
    ...(isCut ? [{ code: 'file.cut_off', detail: '' } as const] : []),
  ];
}

/** Hidden sheets that hold something, and that are not the one being read. */
export function leftOut(
  { sheets }: { readonly sheets: readonly SheetSource[] },
  read: SheetSource,
): SheetSource[] {
  return sheets.filter((sheet) => sheet !== read && sheet.hidden && sheet.rows > 0);
}

/** What the hidden sheets and the header give to say. */
export function firstWarnings(
  hidden: readonly SheetSource[],
  header: readonly string[],
  unnamed: boolean,
): SourceWarning[] {
  const warnings: SourceWarning[] = hidden.map(({ name, rows }) => ({
    code: 'sheet.hidden',
    detail: `${name}: ${rows} rows`,
  }));
  if (unnamed) warnings.push({ code: 'header.missing', detail: '' });
  return [...warnings, ...duplicateHeaders(header)];
}

/** What was counted while the cells were read. */
export function tallyWarnings(tally: SheetTally, merged: number): SourceWarning[] {
  const counts: readonly [SourceWarning['code'], number][] = [
    ['cells.formula_without_value', tally.formulasWithoutValue],
    ['cells.rounded_number', tally.roundedNumbers],
    ['cells.shortened', tally.exponents],
    ['cells.unreadable', tally.unreadable],
    ['cells.merged', merged],
    ['rows.disordered', tally.disordered],
    ['rows.hidden', tally.hiddenRows],
    ['columns.hidden', countHiddenColumns(tally)],
  ];
  const warnings = counts
    .filter(([, count]) => count > 0)
    .map(([code, count]) => ({ code, detail: String(count) }));
  const texts = tally.headerTexts.filter(saysSomething);
  const headers: Place = { code: 'found.headers', items: texts.length, label: '', texts };
  return [...warnings, ...searchPlaces([headers]).warnings()];
}

/** More than the number of the page and the name of the sheet, which programs put there by themselves. */
function saysSomething(header: string): boolean {
  const text = header.replace(/&"[^"]*"|&[A-Z]|&\d+/g, ' ');
  return (text.match(/\p{L}{2,}/gu) ?? []).some((word) => !pageWords.has(word.toLowerCase()));
}

const pageWords = new Set(
  'page of страница стр из seite von sayfa página pagina de di sur صفحة من'.split(' '),
);

/** Those that hold anything: programs hide all columns behind the last one. */
function countHiddenColumns({ hiddenColumns, width }: SheetTally): number {
  return hiddenColumns.reduce(
    (sum, [first, last]) => sum + Math.max(0, Math.min(last, width - 1) - first + 1),
    0,
  );
}
