import { z } from 'zod';
import { defineCommand } from '#contract/define-command.ts';
import { country, language } from '#contract/shapes/common.ts';

/** Policy packs that come with the program, and own copies of the open workspace. */
export const policyList = defineCommand({
  access: 'read',
  input: z.strictObject({}),
  output: z.strictObject({
    policies: z.array(
      z.strictObject({
        id: z.string(),
        version: z.string(),
        name: z.record(language, z.string()),
        kind: z.enum(['law', 'trade']), // a trade is used beside a law: `eu-gdpr+beauty-clinic`
        countries: z.array(country),
        origin: z.enum(['shipped', 'own']),
        chosen: z.boolean(),
      }),
    ),
  }),
  topics: ['policy', 'workspace'],
  problems: [],
});
