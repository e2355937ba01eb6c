import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';

/** A new code for paper, which opens the workspace where the passphrase is forgotten. It is shown once and kept nowhere. */
export const workspaceRecoveryCode = defineCommand({
  access: 'write',
  input: z.strictObject({ passphrase: z.string().max(1024) }),
  output: z.strictObject({ code: z.string() }),
  topics: [],
  problems: [
    'workspace/none-open',
    'workspace/wrong-key',
    'workspace/keychain-unavailable',
    'disk/full',
    'disk/no-rights',
  ],
});
