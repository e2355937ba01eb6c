import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { count } from '#contract/shapes/common.ts';

/** Forgets a named filter. */
export const viewRemove = defineCommand({
  access: 'write',
  input: z.strictObject({ id: count }),
  output: z.strictObject({}),
  topics: ['workspace'],
  problems: ['workspace/none-open'],
});
