import { z } from 'zod';
import { defineCommand } from '../define-command.ts';
import { personId } from '../shapes.ts';

/** Ends a legal hold. */
export const holdRelease = defineCommand({
  access: 'write',
  input: z.strictObject({ person: personId }),
  output: z.strictObject({ released: z.boolean() }),
  topics: ['people', 'trail'],
  problems: ['workspace/none-open', 'person/unknown'],
});
