import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { isoDay, personId } from '#contract/shapes/common.ts';

/** Ends one of several restrictions of somebody: of people who became one, each may have had their own. All of them end by a decision. */
export const restrictionLift = defineCommand({
  access: 'write',
  input: z.strictObject({
    person: personId,
    only: z.strictObject({ reason: z.string(), placedOn: isoDay }), // as the card lists them
  }),
  output: z.strictObject({ lifted: z.boolean() }),
  topics: ['people', 'trail'],
  problems: ['workspace/none-open', 'person/unknown', 'input/invalid'],
});
