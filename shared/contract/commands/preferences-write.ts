import { defineCommand } from '../define-command.ts';
import { preferences } from '../shapes.ts';

/** Keeps language and look for the next start. */
export const preferencesWrite = defineCommand({
  access: 'host',
  input: preferences,
  output: preferences,
  topics: [],
  problems: ['disk/no-rights'],
});
