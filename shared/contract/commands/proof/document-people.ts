import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { count } from '#contract/shapes/common.ts';
import { personDocument, recordDocument } from '#contract/shapes/person.ts';

/** A page of the document, in the order of the people. `after` 0 starts. */
export const documentPeople = defineCommand({
  access: 'read',
  input: z.strictObject({ after: count, limit: z.int().min(1).max(1000), records: z.boolean() }),
  output: z.strictObject({
    people: z.array(personDocument),
    records: z.array(recordDocument), // of these people; empty unless asked for
    next: count.nullable(), // pass as `after`; null at the end
  }),
  topics: ['people', 'policy', 'sources'],
  problems: ['workspace/none-open'],
});
