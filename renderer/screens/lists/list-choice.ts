import type { Input } from '#contract/call.ts';
import type { MappedColumn } from '#domain/source.ts';

/** What the user decided for one list (a file, or one sheet of it) before it comes in. */
export type ListChoice = {
  readonly included: boolean;
  readonly answers: Readonly<Record<number, ColumnAnswer>>; // by position of the column
  readonly dateOrder: 'DMY' | 'MDY' | 'YMD' | null;
};
export type ColumnAnswer = Pick<MappedColumn, 'role' | 'channel' | 'polarity'>;

/** One list as it is found in the chosen files. */
export type FoundList = {
  readonly grant: string;
  readonly file: string;
  readonly sheet: string | null;
  readonly hidden: boolean;
};

export const untouched: ListChoice = { included: true, answers: {}, dateOrder: null };

export function listKey(list: FoundList): string {
  return `${list.grant}\n${list.sheet ?? ''}`;
}

/** Hidden sheets stay out unless the user asks for them. */
export function choiceOf(
  choices: Readonly<Record<string, ListChoice>>,
  list: FoundList,
): ListChoice {
  return choices[listKey(list)] ?? { ...untouched, included: !list.hidden };
}

/** The choices as the import takes them: one entry for each list, so that each sheet has its own answers. */
export function toImport(
  lists: readonly FoundList[],
  choices: Readonly<Record<string, ListChoice>>,
): Input<'source/import'>['files'] {
  return lists
    .filter((list) => choiceOf(choices, list).included)
    .map((list) => {
      const { answers, dateOrder } = choiceOf(choices, list);
      return {
        file: { grant: list.grant },
        sheets: list.sheet === null ? null : [list.sheet],
        encoding: null,
        delimiter: null,
        headerRow: null,
        columns: Object.entries(answers).map(([index, answer]) => ({
          index: Number(index),
          ...answer,
        })),
        dateOrder,
        profile: null,
      };
    });
}
