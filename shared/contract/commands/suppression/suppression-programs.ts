import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';

/** Programs that take refusals back from a file. `used`: a list of the workspace comes from it; those come first. */
export const suppressionPrograms = defineCommand({
  access: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    programs: z.array(z.strictObject({ id: z.string(), title: z.string(), used: z.boolean() })),
  }),
  topics: ['sources', 'workspace'],
  problems: ['workspace/none-open'],
});
