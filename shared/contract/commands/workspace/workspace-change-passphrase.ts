import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';

/** Another passphrase for the open workspace: its key is wrapped anew, nothing is encrypted anew. */
export const workspaceChangePassphrase = defineCommand({
  access: 'write',
  input: z.strictObject({ current: z.string().max(1024), next: z.string().max(1024) }),
  output: z.strictObject({ changed: z.literal(true) }),
  topics: [],
  problems: [
    'workspace/none-open',
    'workspace/wrong-key',
    'workspace/weak-passphrase',
    'workspace/keychain-unavailable',
    'disk/full',
    'disk/no-rights',
  ],
});
