import { ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Problem } from '#domain/problem.ts';
import type { SourceReading, SourceWarning } from '#domain/source.ts';
import { limits } from './limits.ts';
import { openList } from './open-list.ts';
import type { OpenList } from './open-list.ts';
import type { ListWords } from './rows/list-words.ts';
import { choiceBelow, MOST_LISTS } from './reading.ts';
import type {
  FileInspection,
  InspectedList,
  InspectedLists,
  ReadChoice,
  RowReader,
} from './reading.ts';

/**
 * A first look at a file: format, sheets, dialect, header, first rows. Reads no more of a text list than its
 * start. Problems as for `openRows`.
 */
export async function inspectFile(
  path: string,
  choice: ReadChoice,
  words: ListWords | null = null,
): Promise<Result<FileInspection, Problem>> {
  const seen = await inspectLists(path, choice, { words, most: 1 });
  return seen.ok ? ok(seen.value.first) : seen;
}

/** The same, with the lists that stand below the first one. Only a small file is read on for them. */
export async function inspectEveryList(
  path: string,
  choice: ReadChoice,
  words: ListWords,
): Promise<Result<InspectedLists, Problem>> {
  return inspectLists(path, choice, { words, most: MOST_LISTS });
}

async function inspectLists(
  path: string,
  choice: ReadChoice,
  { words, most }: { readonly words: ListWords | null; readonly most: number },
): Promise<Result<InspectedLists, Problem>> {
  const list = await openList(path, choice.member ?? null);
  if (!list.ok) return list;
  const readers: RowReader[] = [];
  try {
    const isLook = list.value.bytes > limits.lookedBytes;
    const reader = await list.value.open({ ...choice, isLook }, words);
    if (!reader.ok) return reader;
    readers.push(reader.value);
    const readsOn = most > 1 && !isLook;
    const samples = await takeSamples(reader.value, readsOn);
    const below: InspectedList[] = [];
    let next = reader.value.nextList();
    while (next !== null && below.length + 1 < most) {
      const another = await list.value.open(choiceBelow(choice, next), words);
      if (!another.ok) return another;
      readers.push(another.value);
      const { reading } = another.value;
      below.push({ reading, samples: await takeSamples(another.value, true) });
      next = another.value.nextList();
    }
    return ok({ first: { ...describe(list.value, reader.value.reading), samples }, below });
  } finally {
    for (const reader of readers) await reader.close(); // of a text list this closes the file for all of them
    await list.value.close();
  }
}

/** The first rows that hold anything. `readsOn`: further, to where another list begins. */
async function takeSamples(
  reader: RowReader,
  readsOn: boolean,
): Promise<readonly (readonly string[])[]> {
  const samples: (readonly string[])[] = [];
  for await (const { rows } of reader.batches()) {
    for (const { cells } of rows) {
      if (samples.length < limits.sampleRows) samples.push(cells);
    }
    if (reader.nextList() !== null) break;
    if (!readsOn && samples.length >= limits.sampleRows) break;
  }
  return samples;
}

function describe(list: OpenList, reading: SourceReading): Omit<FileInspection, 'samples'> {
  return {
    file: list.name,
    bytes: list.bytes,
    format: reading.format,
    sheets: (list.workbook?.sheets ?? []).map(({ name, rows, hidden }) => ({
      name,
      rows,
      hidden,
    })),
    members: list.members,
    reading: withSkipped(reading, list.skippedMembers),
  };
}

function withSkipped(reading: SourceReading, skipped: number): SourceReading {
  if (skipped === 0) return reading;
  const warning: SourceWarning = { code: 'archive.members_skipped', detail: String(skipped) };
  return { ...reading, warnings: [...reading.warnings, warning] };
}
