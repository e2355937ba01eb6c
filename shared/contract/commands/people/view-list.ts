import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { count } from '#contract/shapes/common.ts';
import { peopleView } from '#contract/shapes/people.ts';

/** The named filters of the workspace. */
export const viewList = defineCommand({
  access: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    views: z.array(z.strictObject({ id: count, name: z.string(), view: peopleView })),
  }),
  topics: ['workspace'],
  problems: ['workspace/none-open'],
});
