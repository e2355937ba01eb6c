import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { fileReference, isoDay } from '#contract/shapes/common.ts';

/** Workspaces in the folder of workspaces. Nothing is remembered elsewhere. */
export const workspaceList = defineCommand({
  access: 'host',
  input: z.strictObject({}),
  output: z.strictObject({
    workspaces: z.array(
      z.strictObject({
        file: fileReference,
        name: z.string(),
        protection: z.enum(['passphrase', 'keychain']),
        changedOn: isoDay,
      }),
    ),
  }),
  topics: [],
  problems: [],
});
