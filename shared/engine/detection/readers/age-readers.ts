import { foldText } from '#base/fold-text.ts';
import { rangeOf, type DayRange } from '#domain/partial-date.ts';
import type { AgeSignal } from '#domain/signal.ts';
import type { MappedColumn } from '#domain/source.ts';
import {
  type AgeWords,
  agesOfClassCell,
  isClassHeader,
  readAge,
  statementDays,
} from '#engine/age/index.ts';
import type { CellReader } from './cell-reader.ts';
import { birthReader, dateReader } from './date-readers.ts';
import type { DetectionContext } from '../detection-context.ts';
import { memoise } from '#base/memoise.ts';
import type { RecordDraft } from '../record-draft.ts';

/** An age, and the days of its statement as the cell, else the header, names them. A year alone is a birth year. */
export function ageReader(column: MappedColumn, context: DetectionContext): CellReader {
  const { ageWords } = context;
  const read = memoise((cell) => readAge(cell, ageWords));
  const headed = statementDays(foldText(column.name), ageWords).days;
  const readBirth = birthReader(column, context);
  return (cell, draft) => {
    if (/^\s*(?:19|20)\d\d\s*$/.test(cell)) return readBirth(cell, draft);
    const age = read(cell);
    if (age === null || draft.age !== null) return;
    const stated = age.stated ?? headed;
    draft.age = { years: age.years, column: column.index, ...toStatement(stated) };
  };
}

/** One number, with its unit or without: no day, and no span that may be one (`3-11`). */
const BARE_AGE = /^\s*\d{1,2}(?:\s*\p{L}[\p{L}\s.]{0,20})?\s*$/u;

/** Ages among the days of birth: a number alone only where the header speaks of ages too. */
export function ageAmongBirthsReader(column: MappedColumn, context: DetectionContext): CellReader {
  const read = ageReader(column, context);
  const isTold = memoise((cell) => readAge(cell, context.ageWords)?.isTold ?? false);
  const isOfAges = namesAge(column.name, context.ageWords);
  return (cell, draft) => {
    if (draft.birth !== null) return;
    if (isTold(cell) || (isOfAges && BARE_AGE.test(cell))) read(cell, draft);
  };
}

function namesAge(header: string, { headers }: AgeWords): boolean {
  return headers.age.test(foldText(header));
}

/** A column of school classes, where pupils are among the clients. */
export function classReader(column: MappedColumn, { ageWords }: DetectionContext): CellReader {
  const read = memoise((cell) => agesOfClassCell(foldText(cell.slice(0, 40)), ageWords.classes));
  return (cell, draft) => {
    const years = read(cell);
    if (years !== null) draft.age ??= { years, statedOn: null, column: column.index };
  };
}

export function isClassColumn(
  { role, name }: MappedColumn,
  { ageWords }: DetectionContext,
): boolean {
  return role === 'ignore' && isClassHeader(foldText(name), ageWords.classes);
}

/** A column that says when the age beside it was written down. */
export function ageDayReader(column: MappedColumn, context: DetectionContext): CellReader {
  const read = dateReader(column, 'event', context);
  return (cell, draft) => {
    const date = read(cell);
    if (date !== null) draft.ageStated ??= rangeOf(date);
  };
}

/** `Age recorded on`, `Дата указания возраста`: the day of a statement, and no activity of anybody. */
export function isAgeDayHeader(header: string, { headers }: AgeWords): boolean {
  const folded = foldText(header);
  return headers.age.test(folded) && headers.day.test(folded) && !/\d/.test(folded);
}

/** The statement of an age with what the rest of its row tells about the day on which it was made. */
export function datedAge(
  draft: Pick<RecordDraft, 'age' | 'ageStated' | 'createdFrom'>,
): AgeSignal | null {
  const { age, ageStated, createdFrom } = draft;
  if (age === null || age.statedOn !== null) return age;
  if (ageStated !== null) return { ...age, ...toStatement(ageStated) };
  return createdFrom === null ? age : { ...age, statedFrom: createdFrom };
}

function toStatement(days: DayRange | null): Pick<AgeSignal, 'statedOn' | 'statedFrom'> {
  if (days === null) return { statedOn: null };
  return days.from === days.to
    ? { statedOn: days.to }
    : { statedOn: days.to, statedFrom: days.from };
}
