import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { country, fileReference } from '#contract/shapes/common.ts';
import { workspaceSummary } from '#contract/shapes/workspace.ts';

/** Makes a new workspace and opens it. */
export const workspaceCreate = defineCommand({
  access: 'write',
  input: z.strictObject({
    file: fileReference.nullable(), // null: a new file in the folder of workspaces, named after `name`
    name: z.string().min(1).max(120),
    protection: z.enum(['passphrase', 'keychain']),
    passphrase: z.string().max(1024), // for the keychain the host puts a random secret here
    country,
  }),
  output: workspaceSummary,
  topics: ['workspace', 'sources', 'people', 'suppression', 'trail', 'policy'],
  problems: [
    'workspace/exists',
    'workspace/empty-key',
    'workspace/weak-passphrase',
    'workspace/keychain-unavailable',
    'disk/full',
    'disk/no-rights',
  ],
});
