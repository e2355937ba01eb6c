import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';

/** Closes the workspace and forgets its key. */
export const workspaceClose = defineCommand({
  access: 'write',
  input: z.strictObject({}),
  output: z.strictObject({ closed: z.boolean() }),
  topics: ['workspace', 'sources', 'people', 'suppression', 'trail', 'policy'],
  problems: [],
});
