import { areQuestions, namesWays, type ConsentWords } from '#engine/consent/index.ts';
import type { ColumnRole } from '#domain/column-role.ts';
import type { MappedColumn } from '#domain/source.ts';
import { areWays } from './permitted-ways.ts';

const OPEN: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['ignore', 'notes', 'status', 'tags']);

/** Of a list with a row for each question the column behind the questions holds the answers. */
export function withAnswersToQuestions(
  columns: MappedColumn[],
  cellsOf: (index: number) => readonly string[],
  words: ConsentWords,
  answersIn: (index: number) => number,
): MappedColumn[] {
  if (columns.some(({ role }) => role.startsWith('consent_') || role === 'opt_out')) return columns;
  const asking = columns.find(
    ({ index, role }) => OPEN.has(role) && areQuestions(cellsOf(index), words),
  );
  const answers =
    asking === undefined
      ? answersByChannel(columns, cellsOf, { words, answersIn })
      : columns.find(({ index }) => index === asking.index + 1);
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

const MOST = 0.6;

/** A column names the channel of each row: the open one that is full of answers says what was said of it. */
function answersByChannel(
  columns: readonly MappedColumn[],
  cellsOf: (index: number) => readonly string[],
  {
    words,
    answersIn,
  }: { readonly words: ConsentWords; readonly answersIn: (index: number) => number },
): MappedColumn | undefined {
  const ways = columns.find(
    (column) =>
      OPEN.has(column.role) &&
      namesWays(column.name, words) &&
      areWays(column.name, cellsOf(column.index), words),
  );
  if (ways === undefined) return undefined;
  const [only, ...others] = columns.filter(
    (column) => column !== ways && OPEN.has(column.role) && answersIn(column.index) >= MOST,
  );
  return others.length > 0 ? undefined : only;
}
