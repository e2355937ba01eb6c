import { completedYears } from '#domain/day.ts';
import { rangeOf } from '#domain/partial-date.ts';
import type { MappedColumn } from '#domain/source.ts';
import { memoise } from '#base/memoise.ts';
import type { CellReader } from './cell-reader.ts';
import { dateReader } from './date-readers.ts';
import type { DetectionContext } from '../detection-context.ts';
import { birthsInNote } from '../notes/note-birth.ts';
import { addMark } from '../record-draft.ts';

const YEARS_OF_CHILDHOOD = 18;

const NO_ORDERS: DetectionContext['dateOrders'] = new Map();

/** The day on which the person was born, as a note says it; of whose birth it may not be, only that it may be a child's. */
export function noteBirthReader(column: MappedColumn, context: DetectionContext): CellReader {
  // Each note is written in its own way: other cells tell nothing of the order of its day and month.
  const readDay = dateReader(column, 'birth', { ...context, dateOrders: NO_ORDERS });
  const read = memoise((cell) => birthsInNote(cell, context.birthWords, readDay));
  const { today } = context;
  return (cell, draft) => {
    for (const { date, own } of read(cell)) {
      const days = rangeOf(date);
      if (days === null || days.from > today) continue;
      if (own) draft.birthInNote ??= { date, column: column.index, why: 'birth.date' };
      else if (completedYears(days.to, today) < YEARS_OF_CHILDHOOD) {
        addMark(draft, 'minor_hint', { column: column.index, why: 'note.minor' });
      }
    }
  };
}
