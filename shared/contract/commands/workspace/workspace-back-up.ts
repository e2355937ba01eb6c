import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { count, fileReference, isoDay, outputFile } from '#contract/shapes/common.ts';

/**
 * Writes an encrypted copy of the workspace, with its key file beside it; the passphrase opens it anywhere. `file`: where,
 * else in a folder beside the workspace. `keepDays`: after so many days it is proposed for deletion.
 */
export const workspaceBackUp = defineCommand({
  access: 'job',
  input: z.strictObject({
    file: fileReference.nullable(),
    keepDays: z.int().min(1).max(36_500).optional(),
  }),
  output: z.strictObject({ id: count, bytes: count, dueOn: isoDay, outputs: z.array(outputFile) }),
  topics: ['trail'],
  problems: [
    'workspace/none-open',
    'workspace/keychain-unavailable',
    'output/exists',
    'output/not-writable',
    'disk/full',
    'disk/no-rights',
    'job/busy',
  ],
});
