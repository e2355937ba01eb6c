import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';

/** Encrypts the open workspace anew under a new key. The passphrase stays, and is asked for. */
export const workspaceRenewKey = defineCommand({
  access: 'job',
  input: z.strictObject({ passphrase: z.string().max(1024) }),
  output: z.strictObject({ renewed: z.literal(true) }),
  topics: ['workspace'],
  problems: [
    'workspace/none-open',
    'workspace/wrong-key',
    'workspace/locked',
    'workspace/keychain-unavailable',
    'disk/full',
    'disk/no-rights',
  ],
});
