import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { policyFault } from '#contract/shapes/policies.ts';

/** Keeps an own copy of a pack in the workspace. A pack with faults is refused. */
export const policyWrite = defineCommand({
  access: 'write',
  input: z.strictObject({ yaml: z.string().max(1_000_000) }),
  output: z.strictObject({ id: z.string(), faults: z.array(policyFault) }),
  topics: ['policy', 'people', 'trail'],
  problems: ['workspace/none-open', 'policy/invalid'],
});
