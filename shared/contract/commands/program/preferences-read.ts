import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { preferences } from '#contract/shapes/workspace.ts';

/** Language and look, kept outside the workspace; nothing personal. */
export const preferencesRead = defineCommand({
  access: 'host',
  input: z.strictObject({}),
  output: preferences,
  topics: [],
  problems: [],
});
