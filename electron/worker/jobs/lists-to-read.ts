import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Input } from '#contract/call.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { inspectFile } from '#files/inspect-file.ts';
import type { ReadChoice } from '#files/reading.ts';
import { pathOf } from '../file-path.ts';

export type FileToImport = Input<'source/import'>['files'][number];
export type ListToRead = {
  readonly path: string;
  readonly choice: ReadChoice;
  readonly request: FileToImport;
};

/** Every list of the chosen files: a text file is one, a workbook has one for each visible sheet with rows. */
export async function findListsToRead(
  files: readonly FileToImport[],
): Promise<Result<readonly ListToRead[], Problem>> {
  const lists: ListToRead[] = [];
  for (const request of files) {
    const path = pathOf(request.file);
    if (!path.ok) return path;
    const choice: ReadChoice = {
      sheet: null,
      encoding: request.encoding,
      delimiter: request.delimiter,
      headerRow: request.headerRow,
    };
    const sheets = await findSheets(path.value, choice, request.sheets);
    if (!sheets.ok) return sheets;
    for (const sheet of sheets.value)
      lists.push({ path: path.value, choice: { ...choice, sheet }, request });
  }
  return { ok: true, value: lists };
}

async function findSheets(
  path: string,
  choice: ReadChoice,
  wanted: readonly string[] | null,
): Promise<Result<readonly (string | null)[], Problem>> {
  const inspected = await inspectFile(path, choice);
  if (!inspected.ok) return inspected;
  const { sheets, file } = inspected.value;
  if (sheets.length === 0) {
    if (wanted === null || wanted.length === 0) return { ok: true, value: [null] };
    return failed(problem('source/sheet-unknown', { file }));
  }
  if (wanted !== null) {
    const known = new Set(sheets.map(({ name }) => name));
    const missing = wanted.some((name) => !known.has(name));
    return missing
      ? failed(problem('source/sheet-unknown', { file }))
      : { ok: true, value: wanted };
  }
  const visible = sheets.filter(({ hidden, rows }) => !hidden && rows > 0).map(({ name }) => name);
  return visible.length === 0
    ? failed(problem('source/empty', { file }))
    : { ok: true, value: visible };
}
