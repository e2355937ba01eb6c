import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { peopleView } from '#contract/shapes/people.ts';

/** Keeps a filter under a name; one of that name is replaced. */
export const viewSave = defineCommand({
  access: 'write',
  input: z.strictObject({ name: z.string().trim().min(1).max(60), view: peopleView }),
  output: z.strictObject({ saved: z.boolean() }), // false: there are as many views as there may be
  topics: ['workspace'],
  problems: ['workspace/none-open'],
});
