import { z } from 'zod';
import { columnRoles } from '#domain/column-role.ts';
import { defineCommand } from '#contract/define-command.ts';
import { isoDay, personId } from '#contract/shapes/common.ts';

/** Places a legal hold on a card, or on fields of it. Nobody under a hold is erased or anonymised while it lasts. */
export const holdPlace = defineCommand({
  access: 'write',
  input: z.strictObject({
    person: personId,
    roles: z.array(z.enum(columnRoles)).min(1).nullable(), // the fields that it names; null: the whole card
    reason: z.string().trim().min(1).max(500),
    until: isoDay.nullable(), // its last day; null: until released
  }),
  output: z.strictObject({ placed: z.literal(true) }),
  topics: ['people', 'trail'],
  problems: ['workspace/none-open', 'person/unknown'],
});
