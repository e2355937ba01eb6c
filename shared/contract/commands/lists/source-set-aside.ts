import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { count } from '#contract/shapes/common.ts';
import { setAsideRow } from '#contract/shapes/sources.ts';

/** Rows that were set aside, with their text as it stands in the file. */
export const sourceSetAside = defineCommand({
  access: 'read',
  input: z.strictObject({ source: count, offset: count, limit: z.int().min(1).max(500) }),
  output: z.strictObject({ total: count, rows: z.array(setAsideRow.extend({ text: z.string() })) }),
  topics: ['sources'],
  problems: ['workspace/none-open', 'source/unknown'],
});
