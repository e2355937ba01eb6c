import type { Input } from '#contract/call.ts';
import type { MappedColumn } from '#domain/source.ts';

/** What the user decided for one list (a file, or one sheet of it) before it comes in. */
export type ListChoice = {
  readonly included: boolean;
  readonly reading: ReadingChoice;
  readonly answers: Readonly<Record<number, ColumnAnswer>>; // by position of the column
  readonly dateOrder: 'DMY' | 'MDY' | 'YMD' | null;
};
export type ColumnAnswer = Pick<MappedColumn, 'role' | 'channel' | 'polarity'>;

/** How the file is read; null: as it was found out. */
export type ReadingChoice = {
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly headerRow: number | null;
  readonly repairText: boolean;
};

/** One list as it is found in the chosen files. */
export type FoundList = {
  readonly grant: string;
  readonly file: string;
  readonly member: string | null; // of an archive
  readonly sheet: string | null;
  readonly hidden: boolean;
};

export const asFound: ReadingChoice = {
  encoding: null,
  delimiter: null,
  headerRow: null,
  repairText: false,
};

export const untouched: ListChoice = {
  included: true,
  reading: asFound,
  answers: {},
  dateOrder: null,
};

export function listKey(list: FoundList): string {
  return [list.grant, list.member ?? '', list.sheet ?? ''].join('\n');
}

/** Hidden sheets stay out unless the user asks for them. */
export function choiceOf(
  choices: Readonly<Record<string, ListChoice>>,
  list: FoundList,
): ListChoice {
  return choices[listKey(list)] ?? { ...untouched, included: !list.hidden };
}

/** Columns stand elsewhere once the file is cut otherwise: what was said about them no longer holds. */
export function readOtherwise(choice: ListChoice, part: Partial<ReadingChoice>): ListChoice {
  const reading = { ...choice.reading, ...part };
  const sameColumns =
    reading.delimiter === choice.reading.delimiter &&
    reading.headerRow === choice.reading.headerRow;
  return { ...choice, reading, answers: sameColumns ? choice.answers : {} };
}

/** The question for a first look at a list. */
export function inspectionOf(
  list: Pick<FoundList, 'grant' | 'member' | 'sheet'>,
  reading: ReadingChoice,
  country: string,
): Input<'source/inspect'> {
  const { grant, member, sheet } = list;
  return { file: { grant }, member, sheet, ...reading, country };
}

/** The choices as the import takes them: one entry for each list, so that each sheet has its own answers. */
export function toImport(
  lists: readonly FoundList[],
  choices: Readonly<Record<string, ListChoice>>,
): Input<'source/import'>['files'] {
  return lists
    .filter((list) => choiceOf(choices, list).included)
    .map((list) => {
      const { reading, answers, dateOrder } = choiceOf(choices, list);
      return {
        file: { grant: list.grant },
        sheets: list.sheet === null ? null : [list.sheet],
        members: list.member === null ? null : [list.member],
        ...reading,
        columns: Object.entries(answers).map(([index, answer]) => ({
          index: Number(index),
          ...answer,
        })),
        dateOrder,
        profile: null,
      };
    });
}
