import { z } from 'zod';
import { columnRoles } from '#domain/column-role.ts';
import { defineCommand } from '#contract/define-command.ts';
import { isoDay, personId } from '#contract/shapes/common.ts';

/** Ends the hold on a whole card, or lets some of the fields go that holds name. */
export const holdRelease = defineCommand({
  access: 'write',
  input: z.strictObject({
    person: personId,
    roles: z.array(z.enum(columnRoles)).min(1).optional(), // absent: the hold on the whole card
    /** Which of several, as the card lists them: of people who became one, each may have had their own. Absent: all. */
    only: z
      .strictObject({ reason: z.string(), until: isoDay.nullable(), placedOn: isoDay })
      .optional(),
  }),
  output: z.strictObject({ released: z.boolean() }),
  topics: ['people', 'trail'],
  problems: ['workspace/none-open', 'person/unknown', 'input/invalid'],
});
