import { limits } from '#files/limits.ts';
import type { ZipEntry } from '#files/archive/zip-directory.ts';
import type { ArchiveFile, PartProgress } from './archive-file.ts';
import type { Place } from '../elsewhere.ts';
import { findMerged } from './find-merged.ts';
import { memorySheet } from '../memory-sheet.ts';
import { createMergedFiller } from '../merged-cells.ts';
import type { Merged } from '../merged-cells.ts';
import { readBook, readSharedStrings, readStyles, requirePart } from './read-book.ts';
import type { BookSheet } from './read-book.ts';
import { SheetScan } from './scan-sheet.ts';
import type { SheetContext } from './scan-sheet.ts';
import type { LoadedRow, SheetPiece, SheetSource } from '../sheet-source.ts';
import { readPlaces } from './xlsx-places.ts';

/** Packed bytes up to which a sheet is read at once and held; larger ones are walked from the file. */
const HELD_SHEET = 256 * 1024;
const HELD_IN_ALL = 2 * 1024 * 1024;

export type OpenBook = {
  readonly sheets: readonly SheetSource[];
  readonly places: () => Promise<readonly Place[]>;
  /** What no cell referred to is read all the same: it may be damaged. */
  readonly readRest: () => Promise<void>;
  readonly release: () => Promise<void>;
};

/** All sheets of a workbook, in order. Only values are read; formulas, macros and links are not. */
export async function openXlsx(archive: ArchiveFile, workbook: string): Promise<OpenBook> {
  const book = await readBook(archive, workbook);
  const strings = await readSharedStrings(archive, workbook);
  const context: SheetContext = {
    strings,
    styles: await readStyles(archive, workbook),
    date1904: book.date1904,
  };
  const sheets: SheetSource[] = [];
  let held = 0;
  for (const sheet of book.sheets) {
    const entry = entryOf(archive, sheet);
    const packed = entry.dataEnd - entry.dataStart;
    const streamed: StreamedSheet = { archive, entry, sheet, context };
    if (packed <= HELD_SHEET && held + packed <= HELD_IN_ALL) {
      held += packed;
      sheets.push(await holdSheet(streamed));
    } else sheets.push(await streamSheet(streamed));
  }
  let places: Promise<readonly Place[]> | null = null;
  return {
    sheets,
    places: () => (places ??= readPlaces(archive, book.definedNames)),
    readRest: strings.readAll,
    release: strings.release,
  };
}

type StreamedSheet = {
  readonly archive: ArchiveFile;
  readonly entry: ZipEntry;
  readonly sheet: BookSheet;
  readonly context: SheetContext;
};

function entryOf(archive: ArchiveFile, sheet: BookSheet): ZipEntry {
  return archive.entries.get(requirePart(sheet).toLowerCase()) as ZipEntry;
}

async function holdSheet({ archive, entry, sheet, context }: StreamedSheet): Promise<SheetSource> {
  const scan = new SheetScan(context);
  const rows: LoadedRow[] = [];
  for await (const { rows: some } of pieces(scan, archive, entry)) rows.push(...some);
  return memorySheet({
    name: sheet.name,
    hidden: sheet.hidden,
    rows,
    merges: scan.merges,
    tally: scan.tally,
  });
}

async function streamSheet(streamed: StreamedSheet): Promise<SheetSource> {
  const { archive, entry, sheet, context } = streamed;
  const declared = await readStart(streamed);
  const { rows, width } = declared ?? (await measure(streamed));
  let merges: Promise<readonly Merged[]> | null = null;
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rows,
    width,
    walk(isLook = false) {
      const scan = new SheetScan(context);
      const walked = (): AsyncGenerator<SheetPiece> => pieces(scan, archive, entry);
      if (isLook) return { tally: scan.tally, pieces: walked };
      return {
        tally: scan.tally,
        async *pieces() {
          merges ??= findMerged(archive.chunks(entry));
          yield* filled(walked(), await merges);
        },
      };
    },
  };
}

async function* filled(
  walked: AsyncGenerator<SheetPiece>,
  merges: readonly Merged[],
): AsyncGenerator<SheetPiece> {
  const fill = createMergedFiller(merges);
  for await (const piece of walked) {
    piece.rows.forEach(fill);
    yield piece;
  }
}

type Extent = { readonly rows: number; readonly width: number };

/** What a large sheet says of its size, where that can be true; null: it has to be measured. */
async function readStart({ archive, entry, context }: StreamedSheet): Promise<Extent | null> {
  const scan = new SheetScan(context);
  for await (const { rows } of pieces(scan, archive, entry)) if (rows.length > 0) break;
  const { dimension } = scan;
  if (dimension === null || dimension.columns > limits.columns) return null;
  if (dimension.rows > limits.rowsPerSheet || dimension.rows < 2) return null;
  return { rows: dimension.rows, width: Math.max(dimension.columns, scan.tally.width) };
}

async function measure({ archive, entry, context }: StreamedSheet): Promise<Extent> {
  const scan = new SheetScan(context);
  const walk = pieces(scan, archive, entry);
  for (let next = await walk.next(); next.done !== true; next = await walk.next());
  return { rows: scan.tally.rows, width: Math.min(scan.tally.width, limits.columns) };
}

async function* pieces(
  scan: SheetScan,
  archive: ArchiveFile,
  entry: ZipEntry,
): AsyncGenerator<SheetPiece> {
  const progress: PartProgress = { packedRead: 0 };
  const packed = Math.max(1, entry.dataEnd - entry.dataStart);
  for await (const chunk of archive.chunks(entry, progress)) {
    scan.push(chunk);
    await scan.settle();
    const rows = scan.take();
    if (rows.length > 0) yield { rows, share: Math.min(1, progress.packedRead / packed) };
  }
  scan.end();
}
