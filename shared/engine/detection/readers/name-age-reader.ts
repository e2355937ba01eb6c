import { foldDigits } from '#base/fold-text.ts';
import { memoise } from '#base/memoise.ts';
import { readAge } from '#engine/age/index.ts';
import { withoutChildClause } from '#engine/dependents/index.ts';
import type { MappedColumn } from '#domain/source.ts';
import type { DetectionContext } from '../detection-context.ts';
import type { CellReader } from './cell-reader.ts';
import { birthReader } from './date-readers.ts';

const LONGEST_NAME = 120;
const PARTS = /[^()（）[\],;–—]+/gu;
/** "16 anni" in a part of its own, or behind the name itself. */
const AT_START = /^\s*\d{1,2}(?!\d)/u;
const BEHIND_NAME = /^[^\d]{2,60}?\s(?<age>\d{1,2}\s?\p{L}[\p{L}. ]{0,15})$/u;

/** How old its person is, where a name says so: "Zoé (14 ans)", "Ильина Катя, 15 лет", "Natalia Ryś (ur. 2009)". */
export function nameAgeReader(column: MappedColumn, context: DetectionContext): CellReader {
  const { ageWords, birthWords } = context;
  const readBirth = birthReader(column, context);
  const read = memoise((cell) => {
    const parts = [...withoutChildClause(cell).matchAll(PARTS)].map(([part]) => part.trim());
    for (const [at, part] of parts.entries()) {
      const behind = at === 0 ? BEHIND_NAME.exec(part)?.groups?.['age'] : undefined;
      const text = AT_START.test(part) ? part : behind;
      const age = text === undefined ? null : readAge(text, ageWords);
      if (age?.isTold === true) return { age, birth: null };
      const birth = at === 0 ? null : dayOf(part);
      if (birth !== null) return { age: null, birth };
    }
    return null;
  });
  return (cell, draft) => {
    if (cell.length > LONGEST_NAME || !/\p{Nd}/u.test(cell)) return;
    const found = read(foldDigits(cell));
    if (found === null) return;
    const { age, birth } = found;
    if (birth !== null) readBirth(birth, draft);
    if (age === null) return;
    const { years, stated } = age;
    draft.age ??= { years, statedOn: stated?.to ?? null, column: column.index };
  };

  /** The day behind a word for a birth, which is all that the part says. */
  function dayOf(part: string): string | null {
    for (const pattern of [birthWords.before, birthWords.behind]) {
      pattern.lastIndex = 0;
      const match = pattern.exec(part);
      if (match !== null && match[0].trim().length >= part.length - 1) return match[1] ?? null;
    }
    return null;
  }
}
