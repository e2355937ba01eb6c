import { areQuestions, type ConsentWords } from '#engine/consent/index.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { MappedColumn } from '#domain/source.ts';

const OPEN: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['ignore', 'notes', 'status', 'tags']);

/** Of a list with a row for each question the column behind the questions holds the answers. */
export function withAnswersToQuestions(
  columns: MappedColumn[],
  cellsOf: (index: number) => readonly string[],
  words: ConsentWords,
): MappedColumn[] {
  if (columns.some(({ role }) => role.startsWith('consent_') || role === 'opt_out')) return columns;
  const asking = columns.find(
    ({ index, role }) => OPEN.has(role) && areQuestions(cellsOf(index), words),
  );
  const answers = columns.find(({ index }) => asking !== undefined && index === asking.index + 1);
  if (answers === undefined || !OPEN.has(answers.role)) return columns;
  const answered = {
    role: 'consent_general',
    channel: null,
    polarity: 'positive',
    confidence: 0.8,
    needsAnswer: false,
  } as const;
  return columns.map((column) => {
    if (column === asking)
      return { ...column, role: 'ignore', confidence: 0.8, needsAnswer: false };
    return column === answers ? { ...column, ...answered } : column;
  });
}
