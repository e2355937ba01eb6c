import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { fileReference } from '#contract/shapes/common.ts';
import { workspaceSummary } from '#contract/shapes/workspace.ts';

/** Opens a workspace; an erasure that was cut short is finished first. */
export const workspaceOpen = defineCommand({
  access: 'write',
  input: z.strictObject({ file: fileReference, passphrase: z.string().max(1024) }),
  output: workspaceSummary,
  topics: ['workspace', 'sources', 'people', 'suppression', 'trail', 'policy'],
  problems: [
    'workspace/missing',
    'workspace/wrong-key',
    'workspace/locked',
    'workspace/newer',
    'workspace/damaged',
    'workspace/not-a-workspace',
    'workspace/keychain-unavailable',
  ],
});
