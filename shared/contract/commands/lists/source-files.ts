import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';

/** The files that lists were brought in from and that still lie where they were: they hold everybody. */
export const sourceFiles = defineCommand({
  access: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    files: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  }),
  topics: ['sources'],
  problems: ['workspace/none-open'],
});
