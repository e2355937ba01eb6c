import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { fileReference } from '#contract/shapes/common.ts';
import { workspaceSummary } from '#contract/shapes/workspace.ts';

/**
 * Puts a backup in the place of a workspace that is not there, and opens it. What was erased after the backup was made is
 * erased again before it is shown, where the list of it lies beside the old place or beside the backup.
 */
export const workspaceRestore = defineCommand({
  access: 'write',
  input: z.strictObject({
    backup: fileReference,
    file: fileReference.nullable(), // null: in the folder of workspaces, under the name of the backup
    passphrase: z.string().max(1024),
    /** A list of what was erased (`.erased-rows`) that lies neither with the backup nor with other copies. */
    erasedList: fileReference.nullable().optional(),
  }),
  output: workspaceSummary,
  topics: ['workspace', 'sources', 'people', 'suppression', 'trail', 'policy'],
  problems: [
    'workspace/missing',
    'workspace/wrong-key',
    'workspace/exists',
    'workspace/locked',
    'workspace/newer',
    'workspace/damaged',
    'workspace/not-a-workspace',
    'disk/full',
    'disk/no-rights',
  ],
});
