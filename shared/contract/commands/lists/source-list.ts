import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { count, isoDay } from '#contract/shapes/common.ts';
import { sourceDocument } from '#contract/shapes/sources.ts';

/** Every source with how it was read. The first 100 rows set aside are named; `source/set-aside` gives the rest. */
export const sourceList = defineCommand({
  access: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    sources: z.array(sourceDocument.extend({ id: count, importedOn: isoDay, suppressed: count })),
  }),
  topics: ['sources'],
  problems: ['workspace/none-open'],
});
