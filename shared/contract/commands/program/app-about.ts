import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { country, language } from '#contract/shapes/common.ts';

const localText = z.record(language, z.string());

/** What the page must know about the window that it runs in. */
export const appAbout = defineCommand({
  access: 'host',
  input: z.strictObject({}),
  output: z.strictObject({
    version: z.string(),
    window: z.enum(['electron', 'chromium']),
    keychain: z.boolean(), // whether the system's keychain can be trusted with a key
    workspaceFolder: z.string(), // where new workspaces and results are put
    samples: z.array(
      z.strictObject({ id: z.string(), name: localText, files: z.array(z.string()), country }),
    ),
  }),
  topics: [],
  problems: [],
});
