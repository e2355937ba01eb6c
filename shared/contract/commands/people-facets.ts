import { z } from 'zod';
import { ageStatuses, retentionStatuses } from '#domain/finding.ts';
import { defineCommand } from '../define-command.ts';
import { count, findingKind, peopleFilter } from '../shapes.ts';

/** How many people each choice of the filter would leave. */
export const peopleFacets = defineCommand({
  access: 'read',
  input: z.strictObject({ filter: peopleFilter }),
  output: z.strictObject({
    total: count,
    kinds: z.partialRecord(findingKind, count),
    ages: z.partialRecord(z.enum(ageStatuses), count),
    retentions: z.partialRecord(z.enum(retentionStatuses), count),
    sources: z.array(z.strictObject({ source: count, people: count })),
  }),
  topics: ['people', 'policy'],
  problems: ['workspace/none-open'],
});
