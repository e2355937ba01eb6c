import type { Problem } from '#domain/problem.ts';
import type { Result } from '#base/result.ts';
import type {
  ListBelow,
  SetAsideReason,
  SourceCounts,
  SourceFormat,
  SourceHeading,
  SourceReading,
  SourceWarning,
  TextDialect,
} from '#domain/source.ts';

/** What the user (or the command line) fixed about a list; null: found out from the file. */
export type ReadChoice = {
  readonly sheet: string | null; // null: the first visible sheet with rows
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly headerRow: number | null; // counts lines or sheet rows from 1; 0: the list has no header
  readonly repairText?: boolean; // garbled letters are read as they were meant
  readonly known?: readonly SourceWarning[]; // said about the file already, kept with the list
  readonly member?: string | null; // of an archive of exports; null: the first that is a list
  readonly isLook?: boolean; // the first rows are wanted at once
  readonly below?: NextList; // what the reader of the list above it found; absent: the first list
};

/** A list that stands below another in the same file or sheet. Places are bytes of a text file, or rows of a sheet. */
export type NextList = {
  readonly from: number; // where its titles and its header begin
  readonly rowsFrom: number; // where its rows begin
  readonly rowsBefore: number; // rows of data under the same header that stand above it
  readonly dialect: TextDialect | null;
  readonly headerRow: number | null;
  readonly header: readonly string[];
  readonly titles: readonly string[];
  readonly heading: SourceHeading | null;
  readonly below: ListBelow;
};

/** Lists of one file or sheet that are read; what stands further down is set aside. */
export const MOST_LISTS = 100;

/** The same file and sheet, read on from there; what was said once is not said again. */
export function choiceBelow({ known: _said, ...choice }: ReadChoice, next: NextList): ReadChoice {
  return { ...choice, below: next };
}

export const freeChoice: ReadChoice = {
  sheet: null,
  encoding: null,
  delimiter: null,
  headerRow: null,
};

export type InspectedSheet = {
  readonly name: string;
  readonly rows: number; // rows that hold anything, titles and header included
  readonly hidden: boolean;
};

/** A first look at a list. `samples` are the first data rows that are not empty, at most 200. */
export type FileInspection = {
  readonly file: string; // base name
  readonly bytes: number;
  readonly format: SourceFormat;
  readonly sheets: readonly InspectedSheet[]; // empty where the format has no sheets
  readonly members: readonly string[]; // the lists of an archive of exports; empty for any other file
  readonly reading: SourceReading;
  readonly samples: readonly (readonly string[])[];
};

/** A first look at a list that stands below another one. */
export type InspectedList = Pick<FileInspection, 'reading' | 'samples'>;

/** `below`: the lists that stand below the first one in the same file or sheet. */
export type InspectedLists = {
  readonly first: FileInspection;
  readonly below: readonly InspectedList[];
};

/**
 * A record. `row` counts the rows of data from 1, empty ones and those set aside included. `content` is what
 * the store keeps: in text lists and cards the exact bytes with their line end (and the blank lines that
 * follow), in sheets a JSON array of cells, in JSON lists the object's text.
 */
export type ReadRow = {
  readonly row: number;
  readonly cells: string[];
  readonly content: Uint8Array | string;
};

export type SetAsideRow = {
  readonly row: number;
  readonly reason: SetAsideReason;
  readonly content: Uint8Array | string;
};

export type RowBatch = {
  readonly rows: readonly ReadRow[];
  readonly setAside: readonly SetAsideRow[];
  readonly empty: number;
  readonly bytesRead: number;
  readonly bytesTotal: number;
};

/**
 * What is known once the last batch was taken. `reading` has every warning. The bytes of the file are
 * `prelude`, the contents of all rows in order of their number, then `trailer` (text lists and cards).
 */
export type ReadOutcome = {
  readonly reading: SourceReading;
  readonly counts: SourceCounts;
  readonly sha256: string; // of the file, lower-case hex
  readonly bytes: number;
  readonly prelude: Buffer;
  readonly trailer: Buffer;
  readonly next?: NextList; // where another list stands below this one
};

/**
 * An open list. `batches` is taken once; it ends early where the file fails under way, so `finish` is asked
 * afterwards and says whether everything was read (`source/changed`, `source/unreadable`, ...).
 */
export type RowReader = {
  readonly reading: SourceReading;
  /** Bytes before the first row of data: mark, `sep=` line, titles, header. JSON rows in sheets. */
  readonly prelude: Buffer;
  /** The list is not held in memory: a thread may open it again and read it by itself. */
  readonly isCheapToReopen: boolean;
  readonly batches: () => AsyncIterable<RowBatch>;
  readonly counts: () => SourceCounts;
  /** The list below this one, as soon as the last row above it was taken; null: none, or not come to yet. */
  readonly nextList: () => NextList | null;
  readonly finish: () => Result<ReadOutcome, Problem>;
  readonly close: () => Promise<void>;
};

/** What `cellsOf` and the writers need to know about a list. */
export type StoredReading = {
  readonly format: SourceFormat;
  readonly dialect: TextDialect | null;
  readonly header: readonly string[];
};

/** One row of a cleaned copy. `cells` null: as it was; else what is written in its place. */
export type CopyRow = {
  readonly content: Uint8Array | string;
  readonly cells: readonly string[] | null;
};
