import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { count, personId } from '#contract/shapes/common.ts';
import { peopleFilter } from '#contract/shapes/people.ts';

/** Everybody whom the filter lets through, by number, to be marked together; none where they are more than can be marked. */
export const peopleNumbers = defineCommand({
  access: 'read',
  input: z.strictObject({ filter: peopleFilter, most: z.int().min(1).max(50_000) }),
  output: z.strictObject({ total: count, people: z.array(personId) }),
  topics: ['people', 'policy'],
  problems: ['workspace/none-open'],
});
