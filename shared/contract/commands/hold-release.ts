import { z } from 'zod';
import { columnRoles } from '#domain/column-role.ts';
import { defineCommand } from '../define-command.ts';
import { personId } from '../shapes.ts';

/** Ends the hold on a whole card, or lets some of the fields go that holds name. */
export const holdRelease = defineCommand({
  access: 'write',
  input: z.strictObject({
    person: personId,
    roles: z.array(z.enum(columnRoles)).min(1).optional(), // absent: the hold on the whole card
  }),
  output: z.strictObject({ released: z.boolean() }),
  topics: ['people', 'trail'],
  problems: ['workspace/none-open', 'person/unknown'],
});
