import { failed } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Input } from '#contract/call.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { inspectFile } from '#files/inspect-file.ts';
import { freeChoice } from '#files/reading.ts';
import type { FileInspection, ReadChoice } from '#files/reading.ts';
import { pathOf } from '#worker/outputs/file-path.ts';
import type { Samples } from './read-samples.ts';
import type { ListWords } from '#files/rows/list-words.ts';

export type FileToImport = Input<'source/import'>['files'][number];
export type ListToRead = {
  readonly path: string;
  readonly choice: ReadChoice;
  readonly request: FileToImport;
  readonly samplesAbove?: Samples; // of the same columns, in the list above it
};

/** Every list of the chosen files: a text file is one, a workbook has one for each visible sheet with rows. */
export async function findListsToRead(
  files: readonly FileToImport[],
  words: ListWords,
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
      repairText: request.repairText ?? false,
    };
    const found = await findLists(path.value, { choice, words }, request);
    if (!found.ok) return found;
    for (const one of found.value) lists.push({ path: path.value, choice: one, request });
  }
  return { ok: true, value: lists };
}

/** Every list of a file of which nothing was chosen. */
export function findEveryList(
  path: string,
  words: ListWords,
): Promise<Result<readonly ReadChoice[], Problem>> {
  return findLists(path, { choice: freeChoice, words }, { sheets: null });
}

/** The lists of a file; of an archive of exports those of the chosen members, else of every one. */
async function findLists(
  path: string,
  { choice, words }: { readonly choice: ReadChoice; readonly words: ListWords },
  { sheets: wanted, members: chosen }: Pick<FileToImport, 'sheets' | 'members'>,
): Promise<Result<readonly ReadChoice[], Problem>> {
  const [firstChosen = null] = chosen ?? [];
  const first = await inspectFile(path, { ...choice, member: firstChosen }, words);
  if (!first.ok) return first;
  const members = membersToRead(first.value, chosen ?? null);
  const isOneList = members.length === 1 && members[0] === firstChosen;
  const lists: ReadChoice[] = [];
  let known = first.value.reading.warnings.filter(({ code }) => code === 'archive.members_skipped');
  for (const member of members) {
    const one = { ...choice, member };
    const inspected = isOneList ? first : await inspectFile(path, one, words);
    if (!inspected.ok) return inspected;
    // Sheets are chosen by name for one workbook; of several in an archive every visible one is read.
    const sheets = findSheets(inspected.value, isOneList ? wanted : null);
    if (!sheets.ok) return sheets;
    for (const sheet of sheets.value) {
      lists.push({ ...one, sheet, known });
      known = []; // said once, with the first list
    }
  }
  return { ok: true, value: lists };
}

/** `[null]`: the file is no archive. */
function membersToRead(
  { members }: FileInspection,
  chosen: readonly string[] | null,
): readonly (string | null)[] {
  const named = chosen ?? members;
  return named.length === 0 ? [null] : named;
}

function findSheets(
  { sheets, file }: FileInspection,
  wanted: readonly string[] | null,
): Result<readonly (string | null)[], Problem> {
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
