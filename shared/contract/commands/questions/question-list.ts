import { z } from 'zod';
import { matchEvidenceCodes } from '#domain/match.ts';
import { questionAnswers, questionKinds } from '#domain/question.ts';
import { defineCommand } from '#contract/define-command.ts';
import { columnRoles } from '#domain/column-role.ts';
import { channel, count, isoDay } from '#contract/shapes/common.ts';
import { pairRecord } from '#contract/shapes/person.ts';

const questionId = z.string().max(60);

/** A row in which the doubt stands: the cell in question, and who it is about. */
const sample = z.strictObject({ source: count, row: count, name: z.string(), value: z.string() });

/** Doubts whose answer changes what happens to somebody, most consequential first. */
export const questionList = defineCommand({
  access: 'read',
  input: z.strictObject({
    offset: count,
    limit: z.int().min(1).max(50),
    /** What was understood already and can be read another way, in place of what is in doubt. */
    settled: z.boolean().optional(),
  }),
  output: z.strictObject({
    total: count,
    seconds: count, // about how long all of them take
    questions: z.array(
      z.strictObject({
        id: questionId,
        kind: z.enum(questionKinds),
        answers: z.array(z.enum(questionAnswers)),
        people: count, // whose verdict or permission hangs on it
        seconds: count,
        severity: z.int().min(1).max(3), // 3: a no or a child may be overlooked
        files: z.array(z.string()), // lists that it is about
        header: z.string().nullable(),
        role: z.enum(columnRoles).nullable(),
        channel: channel.nullable(),
        word: z.string().nullable(),
        now: z.enum(questionAnswers).nullable(), // of what is settled: as it is understood now
        cells: count,
        samples: z.array(sample), // at most 8
        pair: z
          .strictObject({
            a: pairRecord,
            b: pairRecord,
            weight: z.int(),
            evidence: z.array(
              z.strictObject({ code: z.enum(matchEvidenceCodes), weight: z.int() }),
            ),
            alike: count, // pairs with the same reasons, this one included
          })
          .nullable(),
      }),
    ),
    last: z
      .strictObject({
        answer: count,
        kind: z.enum(questionKinds),
        header: z.string().nullable(),
        given: z.enum(questionAnswers),
        on: isoDay,
      })
      .nullable(), // the answer that can be taken back next
  }),
  topics: ['people', 'sources', 'policy'],
  problems: ['workspace/none-open'],
});
