import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { policyFault } from '#contract/shapes/policies.ts';

/** Whether a text is a policy pack; each fault names its line. */
export const policyCheck = defineCommand({
  access: 'read',
  input: z.strictObject({ yaml: z.string().max(1_000_000) }),
  output: z.strictObject({ valid: z.boolean(), faults: z.array(policyFault) }),
  topics: [],
  problems: [],
});
