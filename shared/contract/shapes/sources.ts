import { z } from 'zod';
import { polarities } from '#domain/consent.ts';
import { columnRoles } from '#domain/column-role.ts';
import { dateOrders, setAsideReasons, sourceFormats, sourceWarnings } from '#domain/source.ts';
import { channel, count } from './common.ts';

export const mappedColumn = z.strictObject({
  index: count,
  name: z.string(),
  role: z.enum(columnRoles),
  channel: channel.nullable(),
  polarity: z.enum(polarities).nullable(),
  confidence: z.number().min(0).max(1),
  needsAnswer: z.boolean(),
});

export const dateEvidence = z.strictObject({
  column: z.string(),
  order: z.enum(dateOrders).nullable(),
  for: count,
  against: count,
  undecided: count,
});

export const sourceWarning = z.strictObject({ code: z.enum(sourceWarnings), detail: z.string() });
export const setAsideRow = z.strictObject({ row: count, reason: z.enum(setAsideReasons) });

/** A source as the document of the command shows it (schema 1). */
export const sourceDocument = z.strictObject({
  file: z.string(),
  sheet: z.string().nullable(),
  part: z.string().optional(), // of a list that stands below another one: what it is called
  format: z.enum(sourceFormats),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  headerRow: count.nullable(),
  profile: z.string().nullable(),
  rowsRead: count,
  records: count,
  empty: count,
  setAside: z.array(setAsideRow),
  columns: z.array(mappedColumn),
  dates: z.array(dateEvidence),
  warnings: z.array(sourceWarning),
});
