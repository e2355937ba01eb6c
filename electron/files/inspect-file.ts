import { ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import type { Problem } from '#domain/problem.ts';
import type { SourceReading, SourceWarning } from '#domain/source.ts';
import { limits } from './limits.ts';
import { openList } from './open-list.ts';
import type { OpenList } from './open-list.ts';
import type { ListWords } from './rows/list-words.ts';
import type { FileInspection, ReadChoice, RowReader } from './reading.ts';

/**
 * A first look at a file: format, sheets, dialect, header, first rows. Reads no more of a text list than its
 * start. Problems as for `openRows`.
 */
export async function inspectFile(
  path: string,
  choice: ReadChoice,
  words: ListWords | null = null,
): Promise<Result<FileInspection, Problem>> {
  const list = await openList(path, choice.member ?? null);
  if (!list.ok) return list;
  try {
    const reader = await list.value.open(choice, words);
    if (!reader.ok) return reader;
    const described = await describe(list.value, reader.value);
    await reader.value.close();
    return ok(described);
  } finally {
    await list.value.close();
  }
}

async function describe(list: OpenList, reader: RowReader): Promise<FileInspection> {
  const samples: (readonly string[])[] = [];
  for await (const { rows } of reader.batches()) {
    for (const { cells } of rows) {
      if (samples.length < limits.sampleRows) samples.push(cells);
    }
    if (samples.length >= limits.sampleRows) break;
  }
  return {
    file: list.name,
    bytes: list.bytes,
    format: reader.reading.format,
    sheets: (list.workbook?.sheets ?? []).map(({ name, rows, hidden }) => ({
      name,
      rows,
      hidden,
    })),
    members: list.members,
    reading: withSkipped(reader.reading, list.skippedMembers),
    samples,
  };
}

function withSkipped(reading: SourceReading, skipped: number): SourceReading {
  if (skipped === 0) return reading;
  const warning: SourceWarning = { code: 'archive.members_skipped', detail: String(skipped) };
  return { ...reading, warnings: [...reading.warnings, warning] };
}
