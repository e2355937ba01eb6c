import { z } from 'zod';
import { defineCommand } from '../define-command.ts';

/** Remembers the counts of today, so that a later day shows what has changed since. */
export const overviewLook = defineCommand({
  access: 'write',
  input: z.strictObject({}),
  output: z.strictObject({}),
  topics: [],
  problems: ['workspace/none-open'],
});
