import { failed, ok } from '#base/result.ts';
import type { Result } from '#base/result.ts';
import { problem } from '#domain/problem.ts';
import type { Problem } from '#domain/problem.ts';
import { streamFile } from '#files/file-stream.ts';
import type { OpenFile } from '#files/open-file.ts';
import type { WorkbookFile } from '../read-sheet-rows.ts';
import { openArchiveFile } from './archive-file.ts';
import { openXlsx } from './open-xlsx.ts';
import { findWorkbookPart } from './read-book.ts';
import { Refusal } from '../refusal.ts';

/** An Excel workbook in XML, read from the disk in pieces; null: the archive holds none. */
export async function openXlsxFile(file: OpenFile): Promise<Result<WorkbookFile, Problem> | null> {
  const archive = openArchiveFile(file);
  if (!archive.ok) return archive;
  try {
    const workbook = await findWorkbookPart(archive.value);
    if (workbook === null) return null;
    const { sheets, places, readRest, release } = await openXlsx(archive.value, workbook);
    if (sheets.every(({ rows }) => rows === 0)) {
      await release();
      return failed(problem('source/empty', { file: file.name }));
    }
    return ok({
      name: file.name,
      bytes: file.state.bytes,
      format: 'xlsx',
      sheets,
      disguise: null,
      places,
      inPieces: true,
      async digest() {
        await readRest();
        return digestOf(file);
      },
      release,
    });
  } catch (error) {
    if (error instanceof Refusal) return failed(error.problem);
    throw error;
  }
}

async function digestOf(file: OpenFile): Promise<string | Problem> {
  const stream = streamFile(file);
  const chunks = stream.chunks();
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next());
  return stream.problem() ?? stream.sha256();
}
