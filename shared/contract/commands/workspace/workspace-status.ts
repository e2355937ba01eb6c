import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { workspaceSummary } from '#contract/shapes/workspace.ts';

/** The open workspace; null where none is. */
export const workspaceStatus = defineCommand({
  access: 'read',
  input: z.strictObject({}),
  output: workspaceSummary.nullable(),
  topics: ['workspace', 'policy', 'sources', 'people'],
  problems: [],
});
