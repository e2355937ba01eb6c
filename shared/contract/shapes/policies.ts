import { z } from 'zod';
import { cardParts, clockTriggers } from '#domain/card-part.ts';
import { citation, count, localWords } from './common.ts';

/** The period of one part of the card, as a policy states it. */
export const clockText = z.strictObject({
  part: z.enum(cardParts),
  months: count,
  triggers: z.array(z.enum(clockTriggers)),
  fallback: z.enum(clockTriggers).nullable(),
  ends: z.enum(['purge', 'anonymise']),
  text: localWords,
  ...citation,
  confirmed: z.boolean(),
});

export const policyFault = z.strictObject({
  line: count.nullable(),
  code: z.string(),
  path: z.string(),
});
