import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Problem } from '#domain/problem.ts';
import { openRows } from '#files/open-rows.ts';
import { freeChoice } from '#files/reading.ts';
import type { ListWords } from '#files/rows/list-words.ts';
import type { ReadChoice, ReadOutcome, ReadRow, SetAsideRow } from '#files/reading.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'lethe-files-'));
let made = 0;

/** A file of its own in a folder for this run. */
export function fileOf(content: string | Uint8Array, name = 'list.csv'): string {
  made += 1;
  const place = mkdtempSync(path.join(folder, `${made}-`));
  const file = path.join(place, name);
  writeFileSync(file, content);
  return file;
}

export type ReadList = ReadOutcome & {
  readonly rows: readonly ReadRow[];
  readonly setAside: readonly SetAsideRow[];
  readonly cells: readonly (readonly string[])[];
};

/** The whole list, or the code of the problem. */
export async function readList(
  file: string,
  choice: Partial<ReadChoice> = {},
  words?: ListWords,
): Promise<ReadList | Problem['code']> {
  const opened = await openRows(file, { ...freeChoice, ...choice }, words);
  if (!opened.ok) return opened.problem.code;
  const reader = opened.value;
  const rows: ReadRow[] = [];
  const setAside: SetAsideRow[] = [];
  for await (const batch of reader.batches()) {
    rows.push(...batch.rows);
    setAside.push(...batch.setAside);
  }
  const outcome = reader.finish();
  await reader.close();
  if (!outcome.ok) return outcome.problem.code;
  return { ...outcome.value, rows, setAside, cells: rows.map(({ cells }) => cells) };
}

export async function mustRead(
  content: string | Uint8Array,
  choice: Partial<ReadChoice> & { name?: string } = {},
): Promise<ReadList> {
  const { name, ...rest } = choice;
  const list = await readList(fileOf(content, name), rest);
  if (typeof list === 'string') throw new Error(`not read: ${list}`);
  return list;
}

export async function readProblem(
  content: string | Uint8Array,
  name = 'list.csv',
): Promise<string> {
  const list = await readList(fileOf(content, name));
  return typeof list === 'string' ? list : `read ${list.counts.rowsRead} rows`;
}

/** All bytes of a text list as its reading gives them back. */
export function bytesOf(list: ReadList): Buffer {
  const pieces = [...list.rows, ...list.setAside]
    .sort((a, b) => a.row - b.row)
    .map(({ content }) => Buffer.from(content as Uint8Array));
  return Buffer.concat([list.prelude, ...pieces, list.trailer]);
}

export async function collect(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return Buffer.concat(pieces);
}
