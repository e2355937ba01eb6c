import { z } from 'zod';
import { ageStatuses, retentionStatuses } from '#domain/finding.ts';
import { defineCommand } from '#contract/define-command.ts';
import { answerProblems, givenAnswer } from '#contract/shapes/answers.ts';
import { count, disposition, findingKind, personId } from '#contract/shapes/common.ts';
import { findingTotals } from '#contract/shapes/people.ts';
import { consentByChannel } from '#contract/shapes/person.ts';

const side = z.strictObject({
  age: z.enum(ageStatuses),
  retention: z.enum(retentionStatuses),
  kinds: z.array(findingKind),
  proposed: disposition,
  consent: consentByChannel,
});

/** Whose verdict an answer would change. Everything stays as it is. */
export const questionPreview = defineCommand({
  access: 'job',
  input: givenAnswer.extend({ limit: z.int().min(1).max(500) }),
  output: z.strictObject({
    changed: count,
    gained: findingTotals,
    lost: findingTotals,
    people: z.array(
      z.strictObject({
        id: personId,
        name: z.string(),
        before: side,
        after: side.nullable(), // null: joined with somebody else
      }),
    ),
  }),
  topics: [],
  problems: answerProblems,
});
