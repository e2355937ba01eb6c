import type { ColumnRole } from '#domain/column-role.ts';
import type { Channel, Polarity } from '#domain/consent.ts';
import type { MappedColumn } from '#domain/source.ts';
import { foldText } from '#base/fold-text.ts';

/** What the user said about one column, by its index. */
export type ColumnAnswer = {
  readonly index: number;
  readonly role: ColumnRole;
  readonly channel: Channel | null;
  readonly polarity: Polarity | null;
};

/** An answer is certain and is not asked again; columns without one stay as they were understood. */
export function applyAnswers(
  columns: readonly MappedColumn[],
  answers: readonly ColumnAnswer[],
): MappedColumn[] {
  const byIndex = new Map(answers.map((answer) => [answer.index, answer]));
  return columns.map((column) => {
    const answer = byIndex.get(column.index);
    if (answer === undefined) return column;
    const { role, channel, polarity } = answer;
    return { ...column, role, channel, polarity, confidence: 1, needsAnswer: false };
  });
}

/** One text for a set of headers, whatever their order and spelling of case and spaces. */
export function headerSetKey(header: readonly string[]): string {
  return JSON.stringify(header.map((name) => foldText(name)).sort());
}
