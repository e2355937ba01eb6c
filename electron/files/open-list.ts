import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { detectFormat, detectOle, detectZip, isWorkbookArchive } from './detect-format.ts';
import { readWhole } from './file-stream.ts';
import { limits } from './limits.ts';
import { loadWorkbook } from './workbook/library/load-workbook.ts';
import { openMarkupFile } from './workbook/markup/open-markup-file.ts';
import { openXlsxFile } from './workbook/xlsx/open-xlsx-file.ts';
import { openFile, readBytes, toReadProblem } from './open-file.ts';
import type { OpenFile } from './open-file.ts';
import { openCards } from './cards/read-cards.ts';
import { openJson } from './json/read-json-rows.ts';
import { readSheetRows } from './workbook/read-sheet-rows.ts';
import type { WorkbookFile } from './workbook/read-sheet-rows.ts';
import { readTextRows } from './text/read-text-rows.ts';
import type { ReadChoice, RowReader } from './reading.ts';
import type { ListWords } from './rows/list-words.ts';
import { openKeyedList } from './keyed/open-keyed-list.ts';
import { openTextList } from './text/text-list.ts';
import { listZipMembers, openZipMember, toArchive } from './archive/zip-members.ts';

/** An open file whose lists can be read one after another. */
export type OpenList = {
  readonly name: string;
  readonly bytes: number;
  readonly workbook: WorkbookFile | null;
  readonly members: readonly string[]; // of an archive of exports: the lists in it
  readonly skippedMembers: number; // those that are no lists
  readonly open: (
    choice: ReadChoice,
    words: ListWords | null,
  ) => Promise<Result<RowReader, Problem>>;
  readonly close: () => Promise<void>;
};

/**
 * Opens a file, tells its format by its content, and loads it where it is a workbook. Of an archive of exports
 * it opens the named member (null: the first that is a list).
 */
export async function openList(
  path: string,
  member: string | null = null,
): Promise<Result<OpenList, Problem>> {
  const opened = await openFile(path);
  if (!opened.ok) return opened;
  const file = opened.value;
  const list = await openContent(file, member).catch(async (error: unknown) => {
    if ((error as { errno?: unknown } | null)?.errno === undefined) {
      await file.handle.close();
      throw error;
    }
    return failed(toReadProblem(error, file.name)); // the disk, the share, the stick pulled out
  });
  if (!list.ok) {
    await file.handle.close();
    return failed(withFile(list.problem, file.name));
  }
  return list;
}

/** The same for a file that is open already, on the disk or in memory. */
export async function openContent(
  file: OpenFile,
  member: string | null,
): Promise<Result<OpenList, Problem>> {
  const head = await readBytes(file.handle, 0, 4);
  if (head.toString('latin1') !== 'PK\x03\x04' || isWorkbookArchive(toArchive(file))) {
    if (member === null) return openByContent(file);
    return failed(problem('source/sheet-unknown', { sheet: member }));
  }
  const members =
    member === null ? await listZipMembers(file) : ok({ names: [member], skipped: 0 });
  if (!members.ok) return members;
  const [first] = members.value.names;
  if (first === undefined) return failed(problem('source/unsupported-format', { found: 'zip' }));
  const opened = await openZipMember(file, first);
  if (!opened.ok) return opened;
  const list = await openByContent(opened.value);
  if (!list.ok) return failed(withFile(list.problem, opened.value.name));
  return ok({
    ...list.value,
    members: members.value.names,
    skippedMembers: members.value.skipped,
    close: () => file.handle.close(),
  });
}

async function openByContent(file: OpenFile): Promise<Result<OpenList, Problem>> {
  if (file.state.bytes === 0) return failed(problem('source/empty', { file: file.name }));
  const head = await readBytes(file.handle, 0, 4096);
  const format = detectFormat(head);
  switch (format.kind) {
    case 'foreign':
      return (
        (await openMarkupList(file, format.found)) ??
        failed(problem('source/unsupported-format', { found: format.found }))
      );
    case 'text':
      return ok(
        toList(file, null, async (choice, words) => {
          const keyed = words === null ? null : await openKeyedList(file, choice, words);
          if (keyed !== null) return keyed;
          const list = await openTextList(file, choice, words);
          return list.ok ? ok(readTextRows(file, list.value, words)) : list;
        }),
      );
    case 'vcard':
      return ok(toList(file, null, (choice) => openCards(file, choice.encoding)));
    case 'json':
      return openJsonList(file);
    case 'zip':
      return (await openXlsxList(file)) ?? openWorkbookList(file, 'zip');
    case 'ole':
      return openWorkbookList(file, 'ole');
  }
}

function toList(file: OpenFile, workbook: WorkbookFile | null, open: OpenList['open']): OpenList {
  return {
    name: file.name,
    bytes: file.state.bytes,
    workbook,
    members: [],
    skippedMembers: 0,
    async open(choice, words) {
      const reader = await open(choice, words);
      return reader.ok ? reader : failed(withFile(reader.problem, file.name));
    },
    async close() {
      await workbook?.release();
      await file.handle.close();
    },
  };
}

async function openJsonList(file: OpenFile): Promise<Result<OpenList, Problem>> {
  const whole = await readWhole(file, limits.jsonBytes);
  if ('code' in whole) return failed(whole);
  return ok(toList(file, null, () => Promise.resolve(openJson({ name: file.name, ...whole }))));
}

/** Null: the archive is no Excel workbook. */
async function openXlsxList(file: OpenFile): Promise<Result<OpenList, Problem> | null> {
  return ofWorkbook(file, await openXlsxFile(file));
}

/** Null: no table of a list is in it. */
async function openMarkupList(
  file: OpenFile,
  found: string,
): Promise<Result<OpenList, Problem> | null> {
  return ofWorkbook(file, await openMarkupFile(file, found));
}

function ofWorkbook(
  file: OpenFile,
  workbook: Result<WorkbookFile, Problem> | null,
): Result<OpenList, Problem> | null {
  if (workbook === null || !workbook.ok) return workbook;
  return ok(
    toList(file, workbook.value, (choice, words) => openSheet(workbook.value, choice, words)),
  );
}

async function openWorkbookList(
  file: OpenFile,
  kind: 'zip' | 'ole',
): Promise<Result<OpenList, Problem>> {
  const whole = await readWhole(file, limits.workbookFileBytes);
  if ('code' in whole) return failed(whole);
  const detected = kind === 'zip' ? detectZip(whole.bytes) : detectOle(whole.bytes);
  if ('problem' in detected) return failed(detected.problem);
  const loaded = loadWorkbook(whole.bytes, detected.format);
  if (!loaded.ok) return loaded;
  const { sheets, places } = loaded.value;
  if (sheets.every(({ rows }) => rows === 0)) {
    return failed(problem('source/empty', { file: file.name }));
  }
  const workbook: WorkbookFile = {
    name: file.name,
    bytes: file.state.bytes,
    format: loaded.value.format,
    sheets,
    disguise: null,
    places: () => Promise.resolve(places),
    digest: () => Promise.resolve(whole.sha256),
    inPieces: false,
    release: () => Promise.resolve(),
  };
  return ok(toList(file, workbook, (choice, words) => openSheet(workbook, choice, words)));
}

async function openSheet(
  workbook: WorkbookFile,
  choice: ReadChoice,
  words: ListWords | null,
): Promise<Result<RowReader, Problem>> {
  const sheet =
    choice.sheet === null
      ? workbook.sheets.find(({ hidden, rows }) => !hidden && rows > 0)
      : workbook.sheets.find(({ name }) => name === choice.sheet);
  if (sheet === undefined) {
    return failed(problem('source/sheet-unknown', { sheet: choice.sheet ?? '' }));
  }
  return readSheetRows(workbook, sheet, {
    headerRow: choice.headerRow,
    below: choice.below,
    words,
    isLook: choice.isLook ?? false,
  });
}

function withFile(found: Problem, file: string): Problem {
  return { ...found, params: { file, ...found.params } };
}
