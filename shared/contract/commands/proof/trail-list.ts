import { z } from 'zod';
import { trailKinds } from '#domain/trail.ts';
import { defineCommand } from '#contract/define-command.ts';
import { count } from '#contract/shapes/common.ts';

/** The audit trail, newest first, and whether its chain holds. */
export const trailList = defineCommand({
  access: 'read',
  input: z.strictObject({ offset: count, limit: z.int().min(1).max(500) }),
  output: z.strictObject({
    total: count,
    intact: z.boolean(),
    entries: z.array(
      z.strictObject({
        seq: count,
        at: z.string(),
        kind: z.enum(trailKinds),
        detail: z.record(z.string(), z.json()),
        hash: z.string(),
      }),
    ),
  }),
  topics: ['trail'],
  problems: ['workspace/none-open'],
});
