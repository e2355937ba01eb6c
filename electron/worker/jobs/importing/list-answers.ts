import type { DateOrder, MappedColumn } from '#domain/source.ts';
import { applyAnswers } from '#engine/mapping/index.ts';
import type { ColumnAnswer } from '#engine/mapping/index.ts';
import type {
  ColumnMeaning,
  RememberedColumn,
  RememberedMapping,
} from '#store/records/mappings.ts';

/** What the user said about a list beforehand. `profile`: the program that exported it. */
export type ListAnswers = {
  readonly columns: readonly ColumnAnswer[];
  readonly profile: string | null;
  readonly dateOrder: DateOrder | null;
};

/** Below it a yes is none before the user has answered. */
const OPEN = 0.6;

/**
 * What was answered for a list with the same headers before. Answers name their column by its header, because lists
 * change the order of columns. Where a column now reads otherwise than when it was answered for, its cells are others:
 * the answer is asked for again, and until then nothing is permitted by it and nothing is left out by it.
 */
export function recallAnswers(
  columns: readonly MappedColumn[],
  remembered: RememberedMapping | null,
): readonly MappedColumn[] {
  const byName = new Map(remembered?.columns.map((answer) => [answer.name, answer]));
  return columns.map((column) => {
    const answer = byName.get(column.name);
    if (answer === undefined) return column;
    byName.delete(column.name); // of two columns of one name the first was meant
    const { index } = column;
    const { role, channel, polarity } = answer;
    const [applied = column] = applyAnswers([column], [{ index, role, channel, polarity }]);
    if (!isOther(column, answer)) return applied;
    return role === 'ignore'
      ? { ...column, needsAnswer: true }
      : { ...applied, confidence: OPEN, needsAnswer: true };
  });
}

function isOther(column: MappedColumn, { read, ...answer }: RememberedColumn): boolean {
  if (read === undefined || isSame(column, answer)) return false;
  return !isSame(column, read);
}

function isSame(one: ColumnMeaning, other: ColumnMeaning): boolean {
  return (
    one.role === other.role && one.channel === other.channel && one.polarity === other.polarity
  );
}

/** What is to be remembered of this list: earlier answers, and over them the ones given now. */
export function toRemember(
  read: readonly MappedColumn[],
  answers: ListAnswers,
  remembered: RememberedMapping | null,
): RememberedMapping | null {
  if (answers.columns.length === 0 && answers.dateOrder === null) return null;
  const named = answers.columns.map(({ index, role, channel, polarity }): RememberedColumn => {
    const column = read[index];
    const answer = { name: column?.name ?? '', role, channel, polarity };
    return column === undefined ? answer : { ...answer, read: meaningOf(column) };
  });
  const names = new Set(named.map(({ name }) => name));
  const earlier = (remembered?.columns ?? []).filter(({ name }) => !names.has(name));
  return {
    columns: [...earlier, ...named],
    dateOrder: answers.dateOrder ?? remembered?.dateOrder ?? null,
  };
}

function meaningOf({ role, channel, polarity }: MappedColumn): ColumnMeaning {
  return { role, channel, polarity };
}
