import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { count, language, outputFile } from '#contract/shapes/common.ts';
import { batchStates } from '#domain/disposition.ts';

/** Sets one value of one row anew; what stood there is erased. Its list keeps the file as it was. */
export const recordCorrect = defineCommand({
  access: 'job',
  input: z.strictObject({
    source: count, // position in `source/list`
    row: count,
    column: z.string().max(500), // its name, as the header has it
    value: z.string().max(10_000),
    reason: z.string().min(1).max(500), // how it is known
    by: z.string().max(120).nullable(),
    language,
  }),
  output: z.strictObject({
    batch: z.string(),
    state: z.enum(batchStates),
    outputs: z.array(outputFile),
  }),
  topics: ['people', 'sources', 'trail', 'workspace'],
  problems: [
    'workspace/none-open',
    'record/unknown',
    'record/unchanged',
    'selection/held',
    'workspace/replaced',
    'output/not-writable',
    'disk/full',
    'disk/failed',
    'job/busy',
  ],
});
