import { defineCommand } from '#contract/define-command.ts';
import { preferences } from '#contract/shapes/workspace.ts';

/** Keeps language and look for the next start. */
export const preferencesWrite = defineCommand({
  access: 'host',
  input: preferences,
  output: preferences,
  topics: [],
  problems: ['disk/no-rights'],
});
