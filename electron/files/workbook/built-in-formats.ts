import { SSF } from 'xlsx';

/**
 * The number formats that every workbook knows, by number. A copy from before any file was read: the library keeps one
 * table for all, to which each workbook adds its own, and gives the whole of it to the next workbook that it writes.
 */
export const builtInFormats: Readonly<Record<number, string>> = Object.freeze({
  ...(SSF.get_table() as Record<number, string>),
});
