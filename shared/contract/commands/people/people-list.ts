import { z } from 'zod';
import { peopleSorts } from '#domain/people-filter.ts';
import { defineCommand } from '#contract/define-command.ts';
import { count, language, looked } from '#contract/shapes/common.ts';
import { peopleFilter } from '#contract/shapes/people.ts';
import { personRow } from '#contract/shapes/person.ts';

/** One page of the people that the filter lets through. */
export const peopleList = defineCommand({
  access: 'read',
  input: z.strictObject({
    filter: peopleFilter,
    sort: z.enum(peopleSorts),
    language: language.default('en'), // whose alphabet names are sorted by
    descending: z.boolean(),
    offset: count,
    limit: z.int().min(1).max(200),
  }),
  output: z.strictObject({ total: count, looked, rows: z.array(personRow) }),
  topics: ['people', 'policy'],
  problems: ['workspace/none-open'],
});
