import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import type { SourceReading, SourceWarning } from '#domain/source.ts';
import { openList } from './open-list.ts';
import type { OpenList } from './open-list.ts';
import type { ReadChoice, RowReader } from './reading.ts';
import type { ListWords } from './rows/list-words.ts';

/**
 * Opens one list of a file: the text list itself, the cards, or one sheet. The caller closes the reader. With the words that
 * tell them, lists below one another are read one by one (`ReadOutcome.next`), and headings between rows are none of them.
 * Problems: those of `source/` that `source/import` names; `input/invalid` for a header row that is none.
 */
export async function openRows(
  path: string,
  choice: ReadChoice,
  words: ListWords | null = null,
): Promise<Result<RowReader, Problem>> {
  const list = await openList(path, choice.member ?? null);
  if (!list.ok) return list;
  const reader = await openOrClose(list.value, choice, words);
  if (!reader.ok) return reader;
  return ok(withKnown(closing(reader.value, list.value.close), choice.known ?? []));
}

/**
 * Opens the chosen sheets of a workbook with one look at the file, in the order of the workbook (null: every
 * visible sheet with rows); of any other file the one list that it is. Closing the last reader closes the file.
 */
export async function openAllRows(
  path: string,
  choice: Omit<ReadChoice, 'sheet'> & { readonly sheets: readonly string[] | null },
): Promise<Result<readonly RowReader[], Problem>> {
  const opened = await openList(path, choice.member ?? null);
  if (!opened.ok) return opened;
  const list = opened.value;
  const names = chooseSheets(list, choice.sheets);
  const readers: RowReader[] = [];
  let open = names.length;
  const closeOne = async (): Promise<void> => {
    open -= 1;
    if (open === 0) await list.close();
  };
  for (const sheet of names) {
    const reader = await openOrClose(list, { ...choice, sheet }, null);
    if (!reader.ok) return reader;
    readers.push(closing(reader.value, closeOne));
  }
  if (readers.length > 0) return ok(readers);
  await list.close();
  return failed(problem('source/empty', { file: list.name }));
}

/** Whatever keeps a list from being read, its file does not stay open. */
async function openOrClose(
  list: OpenList,
  choice: ReadChoice,
  words: ListWords | null,
): Promise<Result<RowReader, Problem>> {
  let isOpen = false;
  try {
    const reader = await list.open(choice, words);
    isOpen = reader.ok;
    return reader;
  } finally {
    if (!isOpen) await list.close();
  }
}

function chooseSheets(list: OpenList, chosen: readonly string[] | null): (string | null)[] {
  if (list.workbook === null) return [null];
  if (chosen !== null) return [...chosen];
  return list.workbook.sheets
    .filter(({ hidden, rows }) => !hidden && rows > 0)
    .map(({ name }) => name);
}

/** With what was found out about the file before this list of it was opened. */
function withKnown(reader: RowReader, known: readonly SourceWarning[]): RowReader {
  if (known.length === 0) return reader;
  const add = (reading: SourceReading): SourceReading => ({
    ...reading,
    warnings: [...reading.warnings, ...known],
  });
  return {
    ...reader,
    reading: add(reader.reading),
    finish() {
      const outcome = reader.finish();
      return outcome.ok ? ok({ ...outcome.value, reading: add(outcome.value.reading) }) : outcome;
    },
  };
}

function closing(reader: RowReader, close: () => Promise<void>): RowReader {
  let closed = false;
  return {
    ...reader,
    async close() {
      if (closed) return;
      closed = true;
      await reader.close();
      await close();
    },
  };
}
