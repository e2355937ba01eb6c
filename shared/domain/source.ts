import type { Channel, Polarity } from './consent.ts';
import type { ColumnRole } from './column-role.ts';

export const sourceFormats = [
  'csv',
  'tsv',
  'xlsx',
  'xls',
  'ods',
  'vcard',
  'json',
  'keyed',
  'recipients',
] as const;
export type SourceFormat = (typeof sourceFormats)[number];

export const dateOrders = ['DMY', 'MDY', 'YMD'] as const;
export type DateOrder = (typeof dateOrders)[number];

/** How a text file is written, so that its copy can be written the same way. */
export type TextDialect = {
  readonly encoding: string; // WHATWG label, lower case: utf-8, utf-16le, windows-1251
  readonly byteOrderMark: boolean;
  readonly delimiter: string;
  readonly quote: string;
  readonly lineEnd: '\n' | '\r\n' | '\r';
  readonly escape?: '\\'; // of a quote inside a quoted cell; else it is doubled
  readonly wrapped?: true; // every row stands in quotes, as one cell of another list
  readonly mixedLineEnds?: boolean; // some lines end with CR alone
  readonly repair?: readonly string[]; // how its letters were garbled: `windows-1252>utf-8`, read as the one, written in the other
  readonly withoutNul?: true; // NULs stand in most rows, and are no part of its cells
  readonly formulaText?: true; // cells are written as formulas that give a text, `="007"`, so that a spreadsheet keeps their zeros
  readonly strays?: string; // encoding of the rows that are not in the list's own
};

/** How one column was understood. `index` counts from 0. `confidence` is a probability, 0 to 1. */
export type MappedColumn = {
  readonly index: number;
  readonly name: string;
  readonly role: ColumnRole;
  readonly channel: Channel | null;
  readonly polarity: Polarity | null;
  readonly confidence: number;
  readonly needsAnswer: boolean;
};

/** What the cells of one date column prove about the order of day and month. */
export type DateEvidence = {
  readonly column: string;
  readonly order: DateOrder | null; // null: the cells prove nothing and nobody answered
  readonly for: number;
  readonly against: number;
  readonly undecided: number;
};

export const setAsideReasons = [
  'row.too_many_cells',
  'row.too_few_cells',
  'row.unclosed_quote',
  'row.cell_too_large',
  'row.invalid_bytes',
  'row.repeated_header',
  'row.totals',
  'row.not_a_person',
  'row.broken_card',
  'row.cut_off', // the file ends in the middle of it
  'row.footer',
  'row.comment',
  'row.continuation',
  'row.heading', // names the group of the rows below it
  'row.other_list', // of a list further down in the file, where there are more than are read
  'row.suppressed', // this person was erased or said no before; the row was not imported
] as const;
export type SetAsideReason = (typeof setAsideReasons)[number];

export const sourceWarnings = [
  'encoding.guessed',
  'encoding.invalid_bytes',
  'encoding.mixed',
  'sheet.hidden',
  'sheet.empty',
  'cells.formula_without_value',
  'cells.rounded_number',
  'cells.shortened',
  'cells.merged',
  'cells.unreadable',
  'cells.nul',
  'cells.nul_kept',
  'rows.none', // nobody stands in the list
  'rows.disordered',
  'rows.hidden',
  'columns.hidden',
  'sheet.hidden_people',
  'found.comments',
  'found.names',
  'found.headers',
  'found.properties',
  'found.pivots',
  'found.links',
  'found.drawings',
  'found.objects',
  'file.disguised',
  'phones.damaged',
  'phones.repaired',
  'dates.order_assumed',
  'dates.order_unknown',
  'header.missing',
  'header.duplicate',
  'column.doubtful',
  'rows.suppressed',
  'rows.listed', // of people who were put on the suppression list by hand: they come in, and are pointed out
  'photos.dropped',
  'file.changed',
  'archive.members_skipped',
  'json.lists_left_out',
  'json.mended', // it is not quite JSON
  'json.members_repeated', // each has a column of its own
  'file.cut_off', // its end is missing
  'file.last_row_cut', // its end seems to be missing: the last row is not whole
  'encoding.mojibake',
  'encoding.repaired',
  'children.suppressed', // children who were erased before, taken out of the rows of their parents
  'rows.unidentified', // cannot be checked against the suppression list
] as const;
export type SourceWarningCode = (typeof sourceWarnings)[number];

/** `detail` is for reading only: numbers, sheet and column names, never a cell. */
export type SourceWarning = { readonly code: SourceWarningCode; readonly detail: string };

/** One list as it was read: a text file, one sheet of a workbook, one file of cards. */
export type SourceReading = {
  readonly file: string; // base name
  readonly sheet: string | null;
  readonly format: SourceFormat;
  readonly dialect: TextDialect | null; // null for workbooks
  readonly headerRow: number | null; // counts lines or sheet rows from 1
  readonly header: readonly string[];
  readonly titles?: readonly string[]; // the first lines that stand above the header
  readonly heading?: SourceHeading; // holds for every row
  readonly below?: ListBelow; // absent in the first list of a file or sheet
  readonly openEnd?: true; // every row is full, and the file does not end with a line: if its last row is short, it was cut off
  readonly cutCell?: true; // of such a last row: all cells are there, and the last one is no more than its beginning
  readonly warnings: readonly SourceWarning[];
};

/**
 * What a line above some rows says of them. `refuses`: as the name of a file would. `doubtful`: it speaks of consent, and
 * settles nothing. `minors`, `deceased`: it says what those below it are. `permits`: it ends a refusal, and grants
 * nothing. `neutral`: it names a group. `ordinal`: a year, a month or a letter, which may divide the group above it.
 */
export type HeadingSense =
  | 'refuses'
  | 'doubtful'
  | 'minors'
  | 'deceased'
  | 'permits'
  | 'neutral'
  | 'ordinal';

/** A line above the rows that speaks of consent, of the dead or of minors. `refuses`: as plainly as the name of a file would. */
export type SourceHeading = {
  readonly text: string;
  readonly refuses: boolean;
  readonly of?: Extract<HeadingSense, 'minors' | 'deceased'>; // what it says of everybody below it instead
};

/** A list that stands below others in its file or sheet: the second is 2. */
export type ListBelow = {
  readonly number: number;
  readonly ownColumns: boolean; // else the header of the list above is its own
  readonly ids: string; // the name of the column of its ids, where the list above calls them otherwise
};

/** `records + empty + setAside = rowsRead`, always. */
export type SourceCounts = {
  readonly rowsRead: number;
  readonly records: number;
  readonly empty: number;
  readonly setAside: number;
};
