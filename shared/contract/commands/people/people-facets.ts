import { z } from 'zod';
import { ageStatuses, retentionStatuses } from '#domain/finding.ts';
import { doubtKinds, dueBands } from '#domain/people-filter.ts';
import { defineCommand } from '#contract/define-command.ts';
import {
  channel,
  consentState,
  count,
  country,
  disposition,
  findingKind,
  looked,
} from '#contract/shapes/common.ts';
import { peopleFilter } from '#contract/shapes/people.ts';

/** How many people each choice of the filter would leave. */
export const peopleFacets = defineCommand({
  access: 'read',
  input: z.strictObject({ filter: peopleFilter }),
  output: z.strictObject({
    total: count,
    looked,
    kinds: z.partialRecord(findingKind, count),
    ages: z.partialRecord(z.enum(ageStatuses), count),
    retentions: z.partialRecord(z.enum(retentionStatuses), count),
    sources: z.array(z.strictObject({ source: count, people: count })),
    consents: z.partialRecord(channel, z.partialRecord(consentState, count)),
    dues: z.partialRecord(z.enum(dueBands), count),
    countries: z.array(z.strictObject({ country, people: count })), // by the first phone in international form
    doubts: z.partialRecord(z.enum(doubtKinds), count),
    proposals: z.partialRecord(disposition, count),
  }),
  topics: ['people', 'policy'],
  problems: ['workspace/none-open'],
});
