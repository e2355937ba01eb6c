import { memoise } from '#base/memoise.ts';
import { readAge } from '#engine/age/index.ts';
import type { MappedColumn } from '#domain/source.ts';
import type { DetectionContext } from '../detection-context.ts';
import { ageAmongBirthsReader, ageReader } from './age-readers.ts';
import type { CellReader } from './cell-reader.ts';
import { birthReader } from './date-readers.ts';

const IN_BRACKETS = /^\s*\d{1,2}[^(]{0,20}\([^()]{3,25}\)\s*$/u;

/**
 * Days of birth, and the ages of those who gave no day. "16 (Mar 2022)" was 16 in March: read as a day it would be a
 * child of today. "B. 2012", "twins 3/10/2020": the day behind the word.
 */
export function birthsReader(column: MappedColumn, context: DetectionContext): CellReader {
  const { ageWords, birthWords } = context;
  const isStatement = memoise((cell): boolean => {
    const age = /\p{L}/u.test(cell) ? readAge(cell, ageWords) : null;
    return age !== null && age.stated !== null && (age.isTold || IN_BRACKETS.test(cell));
  });
  const dayIn = memoise((cell): string | null => {
    if (!/\d{4}/.test(cell) || !/\p{L}/u.test(cell)) return null;
    for (const pattern of [birthWords.before, birthWords.behind]) {
      pattern.lastIndex = 0;
      const found = pattern.exec(cell)?.[1];
      if (found !== undefined) return found;
    }
    const behind = ageWords.severalAtOnce.exec(cell);
    return behind === null ? null : cell.slice(behind[0].length);
  });
  const readBirth = birthReader(column, context);
  const readAgeCell = ageReader(column, context);
  const readAmong = ageAmongBirthsReader(column, context);
  return (cell, draft) => {
    if (isStatement(cell)) {
      readAgeCell(cell, draft);
      return;
    }
    const before = draft.birth;
    readBirth(cell, draft);
    if (draft.birth !== before) return;
    const day = dayIn(cell);
    if (day !== null) readBirth(day, draft);
    readAmong(cell, draft);
  };
}
